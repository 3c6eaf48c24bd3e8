/** Fields that several forms of accounts share. */
import { z } from "zod";
import { longestPersonName, validatePersonName } from "~/accounts/identity/person-name";
import { checkPasswordLength, shortestPassword } from "~/accounts/password/password-rules";
import { judged } from "~/ui/forms/fields";
import type { ErrorCode } from "~/ui/messages/error-code";

export const nameField = judged(
  (text) => {
    const outcome = validatePersonName(text);
    return outcome.ok ? { ok: true, value: outcome.name } : outcome;
  },
  { autocomplete: "name", maxLength: longestPersonName },
);

/** A password that exists already: only that it was typed. */
export const currentPasswordField = z
  .string({ error: "password-empty" satisfies ErrorCode })
  .meta({ format: "password", autocomplete: "current-password" });

/**
 * A password to be: how easily it is guessed is judged where it is set. Without a longest length for the page: a browser would cut
 * what a password manager fills in, and nobody would see it.
 */
export const newPasswordField = judged(
  (text) => {
    const reason = checkPasswordLength(text);
    return reason ? { ok: false, reason } : { ok: true, value: text };
  },
  { format: "password", autocomplete: "new-password", minLength: shortestPassword },
);
