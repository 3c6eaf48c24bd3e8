import { judgeName, type NameOutcome } from "~/platform/text/typed-text";

export const longestName = 100;

/** A name as its owner writes it. */
export function readName(text: string): NameOutcome {
  return judgeName(text, longestName);
}
