/** Forms for who is not logged in yet. */

import { Field } from "~/ui/forms/field";
import type { FormState } from "~/ui/forms/form-state";
import { useMessages } from "~/ui/messages";
import { AccountForm } from "./account-form";
import { CurrentPassword, NewPassword } from "./password-fields";

interface Props {
  form: FormState | undefined;
}

export function RegisterForm({ form }: Props) {
  const { account } = useMessages();
  const { fields, register } = account;
  return (
    <AccountForm form={form} submit={register.submit}>
      <Field name="name" label={fields.name} type="text" autoComplete="name" hint={fields.nameHint} form={form} />
      <Field
        name="email"
        label={fields.email}
        type="email"
        autoComplete="username"
        hint={fields.emailHint}
        form={form}
      />
      <NewPassword label={fields.password} form={form} />
    </AccountForm>
  );
}

export function LogInForm({ form }: Props) {
  const { account } = useMessages();
  const { fields, logIn } = account;
  const forgot = (
    <a className="go" href="/forgot-password">
      {logIn.forgot}
    </a>
  );
  return (
    <AccountForm form={form} submit={logIn.submit} aside={forgot}>
      <Field name="email" label={fields.email} type="email" autoComplete="username" form={form} />
      <CurrentPassword label={fields.password} form={form} />
    </AccountForm>
  );
}

export function ForgotPasswordForm({ form }: Props) {
  const { account } = useMessages();
  return (
    <AccountForm form={form} submit={account.forgotPassword.submit}>
      <Field name="email" label={account.fields.email} type="email" autoComplete="username" form={form} />
    </AccountForm>
  );
}

export function ResetPasswordForm({ form }: Props) {
  const { account } = useMessages();
  return (
    <AccountForm form={form} submit={account.resetPassword.submit}>
      <NewPassword label={account.fields.newPassword} form={form} />
    </AccountForm>
  );
}

export function ConfirmForm({ form, needsPassword }: Props & { needsPassword: boolean }) {
  const { account } = useMessages();
  const { confirm, fields } = account;
  return (
    <AccountForm form={form} submit={confirm.submit}>
      {needsPassword && (
        <>
          <p>{confirm.passwordNeeded}</p>
          <CurrentPassword label={fields.password} form={form} />
        </>
      )}
      <p className="small">{confirm.notYou}</p>
    </AccountForm>
  );
}
