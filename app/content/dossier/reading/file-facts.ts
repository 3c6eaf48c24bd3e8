/** What can be told of a file before it is read: its first bytes, its text, and the names in it if it is packed. */
import { unzipSync } from "fflate";
import { decodeText } from "./decode-text";
import { findFormatInStart } from "./other-formats";

export interface FileFacts {
  /** The name of the file: only a hint. */
  name: string;
  /** The first bytes, one character each. */
  start: string;
  /** All of it as text, or null if it is no text that is read. */
  text: string | null;
  /** The files in it and what it says it is, or null if it is not packed or can't be opened. */
  packed: { names: string[]; mediaType: string } | null;
}

export function readFileFacts(bytes: Uint8Array, name: string): FileFacts {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const isPacked = start.startsWith("PK\u0003\u0004");
  const isText = !isPacked && !start.includes("%PDF-") && findFormatInStart(start) === null;
  const text = isText ? (decodeText(bytes)?.text ?? null) : null;
  return { name, start, text, packed: isPacked ? readPacked(bytes, start) : null };
}

function readPacked(bytes: Uint8Array, start: string): FileFacts["packed"] {
  const names: string[] = [];
  try {
    // Nothing is unpacked.
    unzipSync(bytes, { filter: (file) => names.push(file.name) < 0 });
  } catch {
    return null;
  }
  // OpenDocument and EPUB begin with a file that is not pressed together and says what the whole is.
  return { names, mediaType: /^.{30}mimetype([\w.+/-]+?)(?:PK|$)/s.exec(start)?.[1] ?? "" };
}
