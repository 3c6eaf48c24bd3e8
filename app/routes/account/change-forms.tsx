/** These forms change or delete the viewer's own account. */

import { Field } from "~/ui/forms/field";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { useMessages } from "~/ui/messages";
import { AccountPageForm } from "./account-page-form";
import { deleteAccountForm } from "./delete.form";
import { changeEmailForm } from "./email.form";
import { changeNameForm } from "./name.form";
import { changePasswordForm } from "./password.form";

interface Props {
  form: RefusedFormState | undefined;
}

export function ChangeNameForm({ form, name }: Props & { name: string }) {
  const { account } = useMessages();
  const { fields } = account;
  return (
    <AccountPageForm schema={changeNameForm} form={form} submit={account.save} aside={<Cancel />} drafted>
      <Field name="name" label={fields.name} hint={fields.nameHint} initial={name} />
    </AccountPageForm>
  );
}

export function ChangeEmailForm({ form }: Props) {
  const { account } = useMessages();
  return (
    <AccountPageForm schema={changeEmailForm} form={form} submit={account.email.submit} aside={<Cancel />}>
      <Field name="email" label={account.fields.newEmail} />
      <Field name="password" label={account.fields.currentPassword} />
    </AccountPageForm>
  );
}

/**
 * The form to change a password. A hidden field contains `email`, so that a password manager knows to which account the new password
 * belongs.
 */
export function ChangePasswordForm({ form, email }: Props & { email: string }) {
  const { account } = useMessages();
  const { fields } = account;
  return (
    <AccountPageForm schema={changePasswordForm} form={form} submit={account.save} aside={<Cancel />}>
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <Field name="password" label={fields.currentPassword} />
      <Field name="newPassword" label={fields.newPassword} hint={fields.newPasswordHint} />
    </AccountPageForm>
  );
}

export function DeleteAccountForm({ form }: Props) {
  const { account } = useMessages();
  return (
    <AccountPageForm schema={deleteAccountForm} form={form} submit={account.delete.submit} aside={<Cancel />}>
      <Field name="password" label={account.fields.currentPassword} />
    </AccountPageForm>
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
