/**
 * Unpacks a zip file up to a size limit, and packs it again without compression. So a program that reads the new zip file can't be made to
 * unpack more than was measured here. Only what spreadsheets need is supported: no encryption, no zip64.
 */
import { inflateRawSync } from "node:zlib";
import { UnpackedFileTooLargeError } from "./reading";

const maxEntries = 500;

interface Entry {
  name: Buffer;
  crc: number;
  content: Buffer;
}

/**
 * Returns the new zip file, or null if the input is not a zip file that is supported.
 * @throws UnpackedFileTooLargeError if it unpacks to more than `maxBytes`, whatever size it claims
 */
export function repackZipWithinLimit(zip: Buffer, maxBytes: number): Buffer | null {
  const entries = readEntries(zip, maxBytes);
  return entries && writeEntries(entries);
}

function readEntries(zip: Buffer, maxBytes: number): Entry[] | null {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end === -1) return null;
  try {
    const count = zip.readUInt16LE(end + 10);
    if (count > maxEntries) return null;
    const entries: Entry[] = [];
    let at = zip.readUInt32LE(end + 16);
    let left = maxBytes;
    for (let number = 0; number < count; number++) {
      const entry = readEntry(zip, at, left);
      if (!entry) return null;
      left -= entry.content.length;
      entries.push(entry);
      at += 46 + entry.name.length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    }
    return entries;
  } catch (error) {
    if (error instanceof UnpackedFileTooLargeError) throw error;
    // An error here means an offset beyond the end of the file, or broken compression.
    return null;
  }
}

function readEntry(zip: Buffer, at: number, left: number): Entry | null {
  if (zip.readUInt32LE(at) !== 0x02014b50) return null;
  const method = zip.readUInt16LE(at + 10);
  const packed = zip.readUInt32LE(at + 20);
  const name = Buffer.from(zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)));
  const local = zip.readUInt32LE(at + 42);
  if (zip.readUInt32LE(local) !== 0x04034b50) return null;
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(from, from + packed);
  if (bytes.length !== packed || (method !== 0 && method !== 8)) return null;
  const content = method === 0 ? bytes : inflate(bytes, left);
  if (content.length > left) throw new UnpackedFileTooLargeError();
  return { name, crc: zip.readUInt32LE(at + 16), content };
}

/** Unpacks compressed bytes. It stops as soon as the output is larger than `left`, so that no more memory is used. */
function inflate(bytes: Buffer, left: number): Buffer {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(left, 1) });
  } catch (error) {
    if (error instanceof RangeError) throw new UnpackedFileTooLargeError();
    throw error;
  }
}

function writeEntries(entries: Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, crc, content } of entries) {
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc, 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    shared.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    const local = [Buffer.from("PK\x03\x04", "latin1"), shared, name, content];
    parts.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
