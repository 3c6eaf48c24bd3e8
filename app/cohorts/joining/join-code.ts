/** The short code of a cohort, which people copy from a board. Pure functions. */

/** Crockford's base32: digits and letters, without I, L, O and U. */
export const joinCodeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const joinCodeLength = 8;

/** Reads a typed code in the form in which it is stored. Returns null if it can't be a code. */
export function parseJoinCode(text: string): string | null {
  if (text.length > 100) return null;
  const code = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return code.length === joinCodeLength && [...code].every((each) => joinCodeAlphabet.includes(each)) ? code : null;
}

/** Writes a code as two groups of four characters, for reading aloud. */
export function formatJoinCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
