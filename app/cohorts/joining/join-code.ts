/** The short code of a cohort, that people copy from a board. Pure. */

/** Crockford's base32: digits and letters without I, L, O and U. */
export const joinCodeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const joinCodeLength = 8;

/** A code as somebody typed it, as it is stored; null for what can't be one. */
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

/** Two groups of four, to read aloud. */
export function formatJoinCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
