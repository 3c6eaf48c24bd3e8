/** Join codes: short readable codes with which people join a cohort, copied for example from a board. Pure functions. */
import { parseReadableCode } from "~/platform/text/readable-code";

export const joinCodeLength = 8;

/** Returns a typed join code in the form in which codes are stored. Returns null if the text can't be a join code. */
export function parseJoinCode(text: string): string | null {
  return parseReadableCode(text, joinCodeLength);
}
