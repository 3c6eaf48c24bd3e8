/** Addresses as the server judges them: international domains need Node, so pages don't know this rule. */
import { validateEmail } from "~/accounts/identity/email";
import { judged } from "~/ui/forms/fields";

/** In the one spelling under which an address is stored. */
export const emailField = judged((text) => {
  const outcome = validateEmail(text);
  return outcome.ok ? { ok: true, value: outcome.email } : outcome;
});

/** An address that there may be an account for already: as it was typed, since that may be stored in an older spelling. */
export const typedEmailField = judged((text) => {
  const outcome = validateEmail(text);
  return outcome.ok ? { ok: true, value: text } : outcome;
});
