const container = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const streamOfEncryptedPackage = Buffer.from("EncryptedPackage", "utf16le");

/** Says whether the bytes are a Word file with a password: an old container (as of .doc) with the encrypted new file in it. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.subarray(0, container.length).equals(container) && buffer.includes(streamOfEncryptedPackage);
}
