/**
 * How large the streams of a PDF become. PDF.js unpacks a stream into memory in one go, and nothing can stop it, so the streams are counted
 * first, without being kept. Pictures are not counted, because they are never unpacked.
 */
import { constants, inflateSync } from "node:zlib";
import { mostUnpackedSourceBytes } from "../../source-document";

const start = Buffer.from("stream");
/** A stream may be packed more than once. PDF.js unpacks all layers. */
const mostLayers = 8;

/** Returns the bytes of all streams, or `too-large` as soon as they are over the limit. A stream packed in another way counts as it is. */
export function findUnpackedSize(bytes: Uint8Array, limit = mostUnpackedSourceBytes): number | "too-large" {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = file.indexOf(start); at !== -1; at = file.indexOf(start, at + start.length)) {
    let from = at + start.length;
    if (isPicture(file, at)) continue;
    if (file[from] === 0x0d) from += 1;
    if (file[from] === 0x0a) from += 1;
    const size = measure(file.subarray(from), limit - sum);
    if (size === "too-large") return size;
    sum += size;
  }
  return sum;
}

/** A picture says so in what stands before its stream. */
function isPicture(file: Buffer, at: number): boolean {
  const before = file.toString("latin1", Math.max(0, at - 1000), at);
  return /\/Subtype\s*\/Image\b/.test(before.slice(before.lastIndexOf(" obj") + 1));
}

function measure(packed: Buffer, room: number): number | "too-large" {
  let [sum, data] = [0, packed];
  for (let layer = 0; layer < mostLayers && isZlib(data); layer++) {
    try {
      data = inflateSync(data, { maxOutputLength: Math.max(1, room - sum), finishFlush: constants.Z_SYNC_FLUSH });
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : sum;
    }
    sum += data.length;
  }
  return sum > room ? "too-large" : sum;
}

function isZlib(data: Buffer): boolean {
  return data.length > 2 && ((data[0] ?? 0) & 0x0f) === 8 && data.readUInt16BE(0) % 31 === 0;
}
