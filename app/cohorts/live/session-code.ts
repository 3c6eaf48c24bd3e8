/** The code of a live session: seven digits, so that a phone shows its keypad with digits. Pure functions. */

export const liveCodeLength = 7;

/** Returns a typed code in the form in which codes are stored, or null if the text can't be a code. */
export function parseLiveCode(text: string): string | null {
  if (text.length > 40) return null;
  const code = text.normalize("NFKC").replace(/[\s\p{Pd}.]/gu, "");
  return /^[0-9]{7}$/.test(code) ? code : null;
}

/** Returns a code as it stands on the screen, such as 482 7193. */
export function formatLiveCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** Returns a random code. `draw`: returns a cryptographically random whole number from 0 up to, and without, its argument. */
export function drawLiveCode(draw: (limit: number) => number): string {
  return String(draw(10 ** liveCodeLength)).padStart(liveCodeLength, "0");
}
