import { type NameOutcome, validateName } from "~/platform/text/typed-text";

export const longestPersonName = 100;

/** A name as its owner writes it. */
export function validatePersonName(text: string): NameOutcome {
  return validateName(text, longestPersonName);
}
