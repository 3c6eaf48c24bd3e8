/** This file defines form fields for e-mail addresses that only the server can check, because international domain names need Node. */
import { validateEmail } from "~/accounts/identity/email";
import { validatedField } from "~/ui/forms/fields";

/** The field for an e-mail address. Its value is in the normal spelling under which addresses are stored. */
export const normalisedEmailField = validatedField((text) => {
  const outcome = validateEmail(text);
  return outcome.ok ? { ok: true, value: outcome.email } : outcome;
});

/**
 * The field for an e-mail address that may already have an account. Its value stays as typed, because the account may be stored under an
 * older spelling.
 */
export const emailFieldAsTyped = validatedField((text) => {
  const outcome = validateEmail(text);
  return outcome.ok ? { ok: true, value: text } : outcome;
});
