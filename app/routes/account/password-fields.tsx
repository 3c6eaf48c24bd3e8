/** The two password fields; each tells a password manager which of the two it is. */

import { Field } from "~/ui/forms/field";
import type { FormState } from "~/ui/forms/form-state";
import { useMessages } from "~/ui/messages";

interface Props {
  form: FormState | undefined;
}

/** The one that somebody has: `current-password`. */
export function CurrentPassword({ form, label }: Props & { label: string }) {
  return <Field name="password" label={label} type="password" autoComplete="current-password" form={form} />;
}

/** The one that somebody makes up: `new-password`. */
export function NewPassword({ form, label, name = "password" }: Props & { label: string; name?: string }) {
  const { account } = useMessages();
  const hint = account.fields.newPasswordHint;
  return (
    <Field
      name={name}
      label={label}
      type="password"
      autoComplete="new-password"
      hint={hint}
      form={form}
      maxLength={200}
    />
  );
}
