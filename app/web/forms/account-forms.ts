/** The fields of account forms: what is typed, judged by the rules of accounts. Messages are codes. */
import { z } from "zod";
import { validateEmail } from "~/accounts/identity/email";
import { validatePersonName } from "~/accounts/identity/person-name";
import { checkPasswordLength } from "~/accounts/password/password-rules";
import type { FormState } from "~/ui/forms/form-state";

/** A form may hold a field twice; the first counts. */
const typed = z
  .array(z.string())
  .optional()
  .transform((values) => values?.[0] ?? "");

function judged<T>(judge: (text: string) => { ok: true; value: T } | { ok: false; reason: string }) {
  return typed.transform((text, context) => {
    const outcome = judge(text);
    if (outcome.ok) return outcome.value;
    context.addIssue({ code: "custom", message: outcome.reason });
    return z.NEVER;
  });
}

export const emailField = judged((text) => {
  const outcome = validateEmail(text);
  return outcome.ok ? { ok: true, value: outcome.email } : outcome;
});

/** An address that there may be an account for already: as it was typed, since that may be stored in an older spelling. */
export const typedEmailField = judged((text) => {
  const outcome = validateEmail(text);
  return outcome.ok ? { ok: true, value: text } : outcome;
});

export const nameField = judged((text) => {
  const outcome = validatePersonName(text);
  return outcome.ok ? { ok: true, value: outcome.name } : outcome;
});

/** A password that exists already: only that it was typed. */
export const passwordField = judged((text) =>
  text === "" ? { ok: false, reason: "password-empty" } : { ok: true, value: text },
);

/** A password to be: how easily it is guessed is judged where it is set. */
export const newPasswordField = judged((text) => {
  const reason = checkPasswordLength(text);
  return reason ? { ok: false, reason } : { ok: true, value: text };
});

/** Reads a form by its schema; else what to show again, without passwords. */
export function readAccountForm<T>(
  schema: z.ZodType<T>,
  fields: Record<string, string[]>,
): { ok: true; value: T; values: FormState["values"] } | ({ ok: false } & FormState) {
  const values: FormState["values"] = {};
  for (const [name, [value = ""]] of Object.entries(fields)) {
    if (!/password/i.test(name)) values[name] = value.slice(0, 300);
  }
  const parsed = schema.safeParse(fields);
  if (parsed.success) return { ok: true, value: parsed.data, values };
  const errors: FormState["errors"] = {};
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? "form")] ??= issue.message;
  return { ok: false, errors, values };
}
