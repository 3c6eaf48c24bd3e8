/** Forms for one's own account. */
import { useMessages } from "../messages";
import { AccountForm } from "./account-form";
import { Field } from "./field";
import type { FormState } from "./form-state";

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
      <CurrentPassword form={form} />
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
      <CurrentPassword form={form} />
      <Field
        name="newPassword"
        label={fields.newPassword}
        type="password"
        autoComplete="new-password"
        hint={fields.newPasswordHint}
        form={form}
        maxLength={200}
      />
    </AccountForm>
  );
}

export function DeleteForm({ form }: Props) {
  const { account } = useMessages();
  return (
    <AccountForm form={form} submit={account.delete.submit} aside={<Cancel />}>
      <CurrentPassword form={form} />
    </AccountForm>
  );
}

function CurrentPassword({ form }: Props) {
  const { account } = useMessages();
  const label = account.fields.currentPassword;
  return <Field name="password" label={label} type="password" autoComplete="current-password" form={form} />;
}

function Cancel() {
  const { account } = useMessages();
  return (
    <a className="go" href="/account">
      {account.cancel}
    </a>
  );
}
