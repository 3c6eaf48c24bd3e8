/** Finds the characters of a file of text. */
import type { Doubt } from "./source-document";

export interface DecodedText {
  text: string;
  /** Whether some bytes were no characters. A sign stands in their place. */
  hasUnreadableCharacters: boolean;
}

/**
 * Returns the text of a file in UTF-8, in UTF-16 with its mark at the start, or as Windows wrote it for western Europe; null if it is no text.
 * @param charset the name of the characters, if the file says it
 */
export function decodeText(bytes: Uint8Array, charset?: string): DecodedText | null {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  const named = marked ?? knownCharset(charset) ?? "utf-8";
  const decoded = decode(bytes, named);
  const unreadable = decoded.match(/\ufffd/g)?.length ?? 0;
  // Most of what is not English has more characters outside ASCII than broken ones, if it is UTF-8 at all.
  const isOther =
    unreadable > 0 && named === "utf-8" && (decoded.match(/(?!\ufffd)\P{ASCII}/gu)?.length ?? 0) < unreadable;
  const text = isOther ? decode(bytes, "windows-1252") : decoded;
  if (!isText(text)) return null;
  return { text: text.replace(/\r\n?/g, "\n"), hasUnreadableCharacters: !isOther && unreadable > 0 };
}

/** What Windows writes where Latin-1 has signs for machines. Some versions of Node.js do not know it. */
const signsOfWindows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decode(bytes: Uint8Array, charset: string): string {
  const text = new TextDecoder(charset).decode(bytes);
  if (charset !== "windows-1252") return text;
  return text.replace(/[\u0080-\u009f]/g, (sign) => signsOfWindows[sign.charCodeAt(0) - 0x80] ?? sign);
}

function knownCharset(name: string | undefined): string | null {
  try {
    const { encoding } = new TextDecoder(name);
    // What can be read to find this name is no UTF-16.
    return name && !encoding.startsWith("utf-16") ? encoding : null;
  } catch {
    return null;
  }
}

/** A picture or a program has many characters that no text has. One or two come from a copy out of another program. */
function isText(text: string): boolean {
  const odd = text.match(/[^\P{Cc}\t\n\v\f\r]|\ufffd/gu)?.length ?? 0;
  return !text.includes("\0") && odd <= text.length / 100;
}

export function tellOfCharacters({ hasUnreadableCharacters }: DecodedText): Doubt[] {
  return hasUnreadableCharacters ? [{ code: "unreadable-characters" }] : [];
}
