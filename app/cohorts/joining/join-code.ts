/** Join codes: short codes with which people join a cohort, copied for example from a board. Pure functions. */

/** The characters of a join code, from Crockford's base32: digits, and letters without I, L, O and U. */
export const joinCodeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const joinCodeLength = 8;

/** Returns a typed join code in the form in which codes are stored. Returns null if the text can't be a join code. */
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

/** Returns a join code as two groups of four characters, which is easier to read aloud. */
export function formatJoinCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
