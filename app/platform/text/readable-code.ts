/**
 * Codes that people read aloud and copy by hand, in Crockford's base32: digits, and letters without I, L, O and U, which look like digits or
 * make words. Pure functions.
 */
export const readableCodeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The most characters of a typed code, with what may stand between its characters. Longer texts are not read. */
const longestTypedCode = 100;

/**
 * Returns a random code. `random`: returns that many cryptographically random bytes. The alphabet has 32 characters, so five bits of a byte
 * choose one, and all are equally likely.
 */
export function drawReadableCode(length: number, random: (length: number) => Uint8Array): string {
  const bytes = random(length);
  if (bytes.length !== length) throw new Error(`${length} bytes were expected`);
  return [...bytes].map((byte) => readableCodeAlphabet[byte & 31]).join("");
}

/**
 * Returns a code that a person typed, in the form in which codes are stored: it may be typed in any case, with or without hyphens and spaces,
 * with O for 0 and I or L for 1. Returns null if the text is not a code of this length.
 */
export function parseReadableCode(text: string, length: number): string | null {
  if (text.length > longestTypedCode) return null;
  const code = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return code.length === length && [...code].every((each) => readableCodeAlphabet.includes(each)) ? code : null;
}

/** Returns a code in groups of some characters, such as 7KQ4-M2XD-9HVT. */
export function formatReadableCode(code: string, group: 3 | 4 = 4): string {
  return code.replace(group === 3 ? /(.{3})(?=.)/g : /(.{4})(?=.)/g, "$1-");
}
