/** Converts an uploaded list of people to text, so that it is read by the same rules as a pasted list. */
import { readSheet } from "read-excel-file/node";
import { repackZipWithinLimit } from "~/platform/reading/repack-zip";

type ReadListFileOutcome = { ok: true; text: string } | { ok: false; reason: "file-unreadable" | "file-old-excel" };

// The characters of the 32 bytes from 80 to 9F in the encoding Windows-1252; 27 of them differ from Latin-1. Node's TextDecoder would read them as control characters.
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Returns the text of an uploaded list. It accepts CSV or text in UTF-8, UTF-16 or Windows-1252, and XLSX files, of which it reads the
 * first sheet; each row becomes a line.
 * @throws UnpackedFileTooLargeError if the file unpacks to more than `maxBytes`
 */
export async function convertInvitationListFileToText(bytes: Buffer, maxBytes: number): Promise<ReadListFileOutcome> {
  if (bytes.subarray(0, 4).toString("latin1") === "\xd0\xcf\x11\xe0") return { ok: false, reason: "file-old-excel" };
  if (bytes.subarray(0, 2).toString("latin1") === "PK") return readWorkbook(bytes, maxBytes);
  const text = decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is how something that is no text shows.
  return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? { ok: false, reason: "file-unreadable" } : { ok: true, text };
}

async function readWorkbook(bytes: Buffer, maxBytes: number): Promise<ReadListFileOutcome> {
  const repacked = repackZipWithinLimit(bytes, maxBytes);
  if (!repacked || hasFarCell(repacked)) return { ok: false, reason: "file-unreadable" };
  // Any error while reading the sheet means that the file is broken.
  const rows = await readSheet(repacked).catch(() => null);
  if (!rows) return { ok: false, reason: "file-unreadable" };
  return { ok: true, text: rows.map((row) => row.map(asCell).join("\t")).join("\n") };
}

const farCell = /<(?:\w+:)?(?:c|row)\s[^>]{0,2000}?\br\s*=\s*["'](?:[A-Z]{3,}\d+|[A-Z]*\d{5,})["']/i;

/**
 * Returns whether a workbook contains a cell in a very high row or column. Such a file is refused, because reading it would create all
 * empty cells before that one.
 */
function hasFarCell(repacked: Buffer): boolean {
  return farCell.test(repacked.toString("latin1"));
}

function asCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  return text.replace(/\s+/g, " ").replace(/^\s*"+/, "");
}

function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString("latin1");
  if (mark === "\xff\xfe") return new TextDecoder("utf-16le").decode(bytes);
  if (mark === "\xfe\xff") return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are not UTF-8 are read as Windows-1252, in which Excel with Dutch settings writes CSV.
    return bytes
      .toString("latin1")
      .replace(/[\u0080-\u009f]/g, (byte) => windows1252[byte.charCodeAt(0) - 0x80] ?? byte);
  }
}
