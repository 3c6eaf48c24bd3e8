/**
 * Unpacks a zip under a limit and packs it again without compression, so that whoever reads it next can't be made to unpack more than
 * was measured here. Only what spreadsheets need: no encryption, no zip64.
 */
import { inflateRawSync } from "node:zlib";

const maxEntries = 500;
const maxBytes = 16_000_000;

interface Entry {
  name: Buffer;
  crc: number;
  content: Buffer;
}

/** Null when it is no such zip, or unpacks to more than 16 MB. */
export function repackZip(zip: Buffer): Buffer | null {
  try {
    const entries = readEntries(zip);
    return entries && writeEntries(entries);
  } catch {
    // Offsets beyond the end, broken or endless compression.
    return null;
  }
}

function readEntries(zip: Buffer): Entry[] | null {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end === -1) return null;
  const count = zip.readUInt16LE(end + 10);
  if (count > maxEntries) return null;
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  let left = maxBytes;
  for (let number = 0; number < count; number++) {
    if (zip.readUInt32LE(at) !== 0x02014b50) return null;
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const name = Buffer.from(zip.subarray(at + 46, at + 46 + nameLength));
    const local = zip.readUInt32LE(at + 42);
    if (zip.readUInt32LE(local) !== 0x04034b50) return null;
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + packed);
    if (bytes.length !== packed || (method !== 0 && method !== 8)) return null;
    const content = method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(left, 1) });
    left -= content.length;
    if (left < 0) return null;
    entries.push({ name, crc: zip.readUInt32LE(at + 16), content });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
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

const farCell = /<(?:\w+:)?(?:c|row)\s[^>]{0,2000}?\br\s*=\s*["'](?:[A-Z]{3,}\d+|[A-Z]*\d{5,})["']/i;

/** Whether a repacked workbook names a cell that no list reaches: one far cell makes a reader fill all before it. */
export function hasFarCell(repacked: Buffer): boolean {
  return farCell.test(repacked.toString("latin1"));
}
