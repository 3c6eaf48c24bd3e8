/**
 * The digits and letters of a certificate's public number: 60 random bits in Crockford's base32, which leaves out letters that look like
 * digits.
 */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const certificatePublicIdByteCount = 12;

/** Returns a new public number for a certificate. `bytes`: 12 cryptographically random bytes; five bits of each are used. */
export function makeCertificatePublicId(bytes: Uint8Array): string {
  if (bytes.length !== certificatePublicIdByteCount)
    throw new Error(`${certificatePublicIdByteCount} bytes were expected`);
  return [...bytes].map((byte) => alphabet[byte & 31]).join("");
}

/**
 * Returns the public number of a certificate that a person typed: in any case, with or without hyphens and spaces, O for 0, I or L for 1.
 * Returns null if the text is not such a number.
 */
export function parseCertificatePublicId(text: string): string | null {
  const id = text
    .trim()
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(id) ? id : null;
}

/** Returns the public number of a certificate with hyphens, such as 7KQ4-M2XD-9HVT. */
export function formatCertificatePublicId(id: string): string {
  return id.replace(/(.{4})(?=.)/g, "$1-");
}
