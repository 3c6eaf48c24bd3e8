/** Fields that several forms of accounts share. */
import { z } from "zod";
import { maxPersonNameLength, validatePersonName } from "~/accounts/identity/person-name";
import { checkPasswordLength, minPasswordLength } from "~/accounts/password/password-rules";
import { validatedField } from "~/ui/forms/fields";
import type { ErrorCode } from "~/ui/messages/error-code";

export const nameField = validatedField(
  (text) => {
    const outcome = validatePersonName(text);
    return outcome.ok ? { ok: true, value: outcome.name } : outcome;
  },
  { autocomplete: "name", maxLength: maxPersonNameLength },
);

/** The current password. Only its presence is checked here. */
export const currentPasswordField = z
  .string({ error: "password-empty" satisfies ErrorCode })
  .meta({ format: "password", autocomplete: "current-password" });

/**
 * A new password. The use case that stores it judges how easy it is to guess. The page sets no maximum length: a browser would cut off a
 * password from a password manager without a message.
 */
export const newPasswordField = validatedField(
  (text) => {
    const reason = checkPasswordLength(text);
    return reason ? { ok: false, reason } : { ok: true, value: text };
  },
  { format: "password", autocomplete: "new-password", minLength: minPasswordLength },
);
