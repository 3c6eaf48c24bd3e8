/** Forms for one's own account. */

import { Field } from "~/ui/forms/field";
import type { FormState } from "~/ui/forms/form-state";
import { useMessages } from "~/ui/messages";
import { AccountForm } from "./account-form";
import { deleteForm } from "./delete.form";
import { emailForm } from "./email.form";
import { nameForm } from "./name.form";
import { passwordForm } from "./password.form";

interface Props {
  form: FormState | undefined;
}

export function NameForm({ form, name }: Props & { name: string }) {
  const { account } = useMessages();
  const { fields } = account;
  return (
    <AccountForm schema={nameForm} form={form} submit={account.save} aside={<Cancel />}>
      <Field name="name" label={fields.name} hint={fields.nameHint} initial={name} />
    </AccountForm>
  );
}

export function EmailForm({ form }: Props) {
  const { account } = useMessages();
  return (
    <AccountForm schema={emailForm} form={form} submit={account.email.submit} aside={<Cancel />}>
      <Field name="email" label={account.fields.newEmail} />
      <Field name="password" label={account.fields.currentPassword} />
    </AccountForm>
  );
}

/** `email`: tells a password manager which account's password changes. */
export function PasswordForm({ form, email }: Props & { email: string }) {
  const { account } = useMessages();
  const { fields } = account;
  return (
    <AccountForm schema={passwordForm} form={form} submit={account.save} aside={<Cancel />}>
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <Field name="password" label={fields.currentPassword} />
      <Field name="newPassword" label={fields.newPassword} hint={fields.newPasswordHint} />
    </AccountForm>
  );
}

export function DeleteForm({ form }: Props) {
  const { account } = useMessages();
  return (
    <AccountForm schema={deleteForm} form={form} submit={account.delete.submit} aside={<Cancel />}>
      <Field name="password" label={account.fields.currentPassword} />
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
