/** Fields for e-mail addresses, with the server's rule. International domain names need Node, so pages can't check this. */
import { validateEmail } from "~/accounts/identity/email";
import { validatedField } from "~/ui/forms/fields";

/** In the normal spelling under which addresses are stored. */
export const normalisedEmailField = validatedField((text) => {
  const outcome = validateEmail(text);
  return outcome.ok ? { ok: true, value: outcome.email } : outcome;
});

/** An address that may already have an account: as typed, because it may be stored in an older spelling. */
export const emailFieldAsTyped = validatedField((text) => {
  const outcome = validateEmail(text);
  return outcome.ok ? { ok: true, value: text } : outcome;
});
