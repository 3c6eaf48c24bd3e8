/** Files of a course as bytes from outside: a plain file, no larger than it may be. */
import fs from "node:fs/promises";

/** In bytes: far more than anybody writes, far less than what stops a build. */
const largestText = 2_000_000;
const largestPicture = 5_000_000;

export type FileText = { ok: true; text: string } | { ok: false; missing: boolean; message: string };

/** A pipe or a device would be waited for without an end. */
export async function readText(file: string): Promise<FileText> {
  try {
    const stat = await fs.stat(file);
    if (!stat.isFile()) return refuse("Dit is geen gewoon bestand.");
    if (stat.size > largestText) return refuse(tooLarge(stat.size, largestText));
    // Some editors put a mark in front that nobody sees.
    const text = (await fs.readFile(file, "utf8")).replace(/^\uFEFF/, "");
    // PostgreSQL has no place for it, and no text needs it.
    return text.includes("\0") ? refuse("In dit bestand staat een teken dat geen tekst is.") : { ok: true, text };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { ...refuse(`Dit bestand is niet te lezen (${code}).`), missing: code === "ENOENT" };
  }
}

/** What is wrong with a picture; null when nothing is. */
export async function judgePicture(file: string): Promise<string | null> {
  try {
    const stat = await fs.stat(file);
    if (!stat.isFile()) return "Dit is geen gewoon bestand.";
    return stat.size > largestPicture ? tooLarge(stat.size, largestPicture) : null;
  } catch (error) {
    return `Dit plaatje is niet te lezen (${(error as NodeJS.ErrnoException).code}).`;
  }
}

function refuse(message: string): FileText & { ok: false } {
  return { ok: false, missing: false, message };
}

function tooLarge(size: number, largest: number): string {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
  return `Dit bestand is ${megabytes(size)} MB. Verwacht: ten hoogste ${megabytes(largest)} MB.`;
}
