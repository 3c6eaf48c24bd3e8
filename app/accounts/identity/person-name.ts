import { type NameOutcome, validateName } from "~/platform/text/typed-text";

export const maxPersonNameLength = 100;

/** Normalises and checks the name of a person. */
export function validatePersonName(text: string): NameOutcome {
  return validateName(text, maxPersonNameLength);
}
