/** Forms for one's own account. */

import { Field } from "~/ui/forms/field";
import type { FormState } from "~/ui/forms/form-state";
import { useMessages } from "~/ui/messages";
import { AccountForm } from "./account-form";
import { CurrentPassword, NewPassword } from "./password-fields";

interface Props {
  form: FormState | undefined;
}

export function NameForm({ form, name }: Props & { name: string }) {
  const { account } = useMessages();
  const { fields } = account;
  return (
    <AccountForm form={form} submit={account.save} aside={<Cancel />}>
      <Field
        name="name"
        label={fields.name}
        type="text"
        autoComplete="name"
        hint={fields.nameHint}
        form={form}
        initial={name}
      />
    </AccountForm>
  );
}

export function EmailForm({ form }: Props) {
  const { account } = useMessages();
  return (
    <AccountForm form={form} submit={account.email.submit} aside={<Cancel />}>
      <Field name="email" label={account.fields.newEmail} type="email" autoComplete="email" form={form} />
      <CurrentPassword label={account.fields.currentPassword} form={form} />
    </AccountForm>
  );
}

/** `email`: so that a password manager knows whose password changes. */
export function PasswordForm({ form, email }: Props & { email: string }) {
  const { account } = useMessages();
  const { fields } = account;
  return (
    <AccountForm form={form} submit={account.save} aside={<Cancel />}>
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <CurrentPassword label={fields.currentPassword} form={form} />
      <NewPassword name="newPassword" label={fields.newPassword} form={form} />
    </AccountForm>
  );
}

export function DeleteForm({ form }: Props) {
  const { account } = useMessages();
  return (
    <AccountForm form={form} submit={account.delete.submit} aside={<Cancel />}>
      <CurrentPassword label={account.fields.currentPassword} form={form} />
    </AccountForm>
  );
}

function Cancel() {
  const { account } = useMessages();
  return (
    <a className="go" href="/account">
      {account.cancel}
    </a>
  );
}
