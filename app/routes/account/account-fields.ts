/** This file defines form fields that several forms about accounts share. */
import { z } from "zod";
import { maxPersonNameLength, validatePersonName } from "~/accounts/identity/person-name";
import { checkPasswordLength, minPasswordLength } from "~/accounts/password/password-rules";
import { countMostUnits, validatedField } from "~/ui/forms/fields";
import type { ErrorCode } from "~/ui/messages/error-code";

export const personNameField = validatedField(
  (text) => {
    const outcome = validatePersonName(text);
    return outcome.ok ? { ok: true, value: outcome.name } : outcome;
  },
  { autocomplete: "name", maxLength: countMostUnits(maxPersonNameLength) },
);

/** The field for the current password. It only checks that something was typed; the use case checks whether the password is right. */
export const currentPasswordField = z
  .string({ error: "password-empty" satisfies ErrorCode })
  .meta({ format: "password", autocomplete: "current-password" });

/**
 * The field for a new password. It only checks the length; the use case that stores the password judges how easy it is to guess. The page
 * sets no maximum length, because a browser would silently cut off a longer password from a password manager.
 */
export const newPasswordField = validatedField(
  (text) => {
    const reason = checkPasswordLength(text);
    return reason ? { ok: false, reason } : { ok: true, value: text };
  },
  { format: "password", autocomplete: "new-password", minLength: minPasswordLength },
);
