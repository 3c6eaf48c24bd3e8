/**
 * Unpacks a zip file up to a size limit, and packs it again without compression. So a program that reads the new zip file can't be made to
 * unpack more than was measured here. Only what spreadsheets need is supported: no encryption, no zip64.
 */
import { listZipEntries, unpackZipEntry } from "./zip-entries";

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
  const listed = listZipEntries(zip);
  if (!listed || listed.length > maxEntries) return null;
  const entries: Entry[] = [];
  let left = maxBytes;
  for (const entry of listed) {
    const content = unpackZipEntry(entry, left);
    if (!content) return null;
    left -= content.length;
    entries.push({ name: Buffer.from(entry.name), crc: entry.crc, content });
  }
  return writeEntries(entries);
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
