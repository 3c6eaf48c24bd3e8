import { createReadStream } from "node:fs";
import { UnpackedFileTooLargeError } from "./reading";

/**
 * Returns the bytes of a file.
 * @throws UnpackedFileTooLargeError if there are more than `mostBytes`; a device that never ends is read no further
 */
export async function readFileBytes(path: string, mostBytes: number): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of createReadStream(path, { end: mostBytes })) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  if (bytes.length > mostBytes) throw new UnpackedFileTooLargeError();
  return bytes;
}
