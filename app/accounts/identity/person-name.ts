import { type NameValidationOutcome, normaliseAndValidateName } from "~/platform/text/typed-text";

export const maxPersonNameLength = 100;

/** Checks the typed name of a person and returns it in a normal form, such as without spaces at the ends. */
export function validatePersonName(text: string): NameValidationOutcome {
  return normaliseAndValidateName(text, maxPersonNameLength);
}
