/** The entries of a zip file, as its directory lists them. Only what office files need is supported: no zip64, no split files. */
import { inflateRawSync } from "node:zlib";
import { UnpackedFileTooLargeError } from "./reading";

export interface ZipEntry {
  name: string;
  encrypted: boolean;
  crc: number;
  /** The size after unpacking that the directory states. Only `unpackZipEntry` knows the real one. */
  statedSize: number;
  compressed: boolean;
  bytes: Buffer;
}

/** Returns the entries of a zip file; null if it is broken, is not supported, or has entries that lie over each other. */
export function listZipEntries(zip: Buffer): ZipEntry[] | null {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end === -1) return null;
  try {
    const entries: ZipEntry[] = [];
    const parts: { from: number; to: number }[] = [];
    let at = zip.readUInt32LE(end + 16);
    for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
      const read = readEntry(zip, at);
      if (!read) return null;
      entries.push(read.entry);
      parts.push(read);
      at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    }
    return lieOverEachOther(parts) ? null : entries;
  } catch {
    // The only possible error is an offset beyond the end of the file.
    return null;
  }
}

function readEntry(zip: Buffer, at: number): { entry: ZipEntry; from: number; to: number } | null {
  if (zip.readUInt32LE(at) !== 0x02014b50) return null;
  const method = zip.readUInt16LE(at + 10);
  const size = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  if (zip.readUInt32LE(local) !== 0x04034b50) return null;
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(from, from + size);
  if (bytes.length !== size || (method !== 0 && method !== 8)) return null;
  const entry = {
    name: zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28)),
    encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
    crc: zip.readUInt32LE(at + 16),
    statedSize: zip.readUInt32LE(at + 24),
    compressed: method === 8,
    bytes,
  };
  return { entry, from: local, to: from + size };
}

/** A bomb can list the same bytes as many entries. */
function lieOverEachOther(parts: { from: number; to: number }[]): boolean {
  const inOrder = parts.toSorted((a, b) => a.from - b.from);
  return inOrder.some(({ to }, at) => to > (inOrder[at + 1]?.from ?? to));
}

/**
 * Unpacks an entry. It stops as soon as the output is larger than `most`, so that no more memory is used.
 * @returns null if the compression is broken
 * @throws UnpackedFileTooLargeError if there are more bytes than `most`, whatever size the zip states
 */
export function unpackZipEntry({ bytes, compressed }: ZipEntry, most: number): Buffer | null {
  const content = compressed ? inflate(bytes, most) : bytes;
  if (content && content.length > most) throw new UnpackedFileTooLargeError();
  return content;
}

function inflate(bytes: Buffer, most: number): Buffer | null {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    if (error instanceof RangeError) throw new UnpackedFileTooLargeError();
    return null;
  }
}
