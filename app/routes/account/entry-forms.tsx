/** These forms are for people who are not logged in: to register, to log in, and to replace a forgotten password. */

import { Field } from "~/ui/forms/field";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { useMessages } from "~/ui/messages";
import { AccountPageForm } from "./account-page-form";
import { confirmAccountForm } from "./confirm.form";
import { forgotPasswordForm } from "./forgot-password.form";
import { logInForm } from "./login.form";
import { registerForm } from "./register.form";
import { resetPasswordForm } from "./reset-password.form";

interface Props {
  form: RefusedFormState | undefined;
}

export function RegisterForm({ form }: Props) {
  const { account } = useMessages();
  const { fields, register } = account;
  return (
    <AccountPageForm schema={registerForm} form={form} submit={register.submit}>
      <Field name="name" label={fields.name} hint={fields.nameHint} />
      <Field name="email" label={fields.email} hint={fields.emailHint} />
      <Field name="password" label={fields.password} hint={fields.newPasswordHint} />
    </AccountPageForm>
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
    <AccountPageForm schema={logInForm} form={form} submit={logIn.submit} aside={forgot}>
      <Field name="email" label={fields.email} />
      <Field name="password" label={fields.password} />
    </AccountPageForm>
  );
}

export function ForgotPasswordForm({ form }: Props) {
  const { account } = useMessages();
  return (
    <AccountPageForm schema={forgotPasswordForm} form={form} submit={account.forgotPassword.submit}>
      <Field name="email" label={account.fields.email} />
    </AccountPageForm>
  );
}

export function ResetPasswordForm({ form }: Props) {
  const { account } = useMessages();
  return (
    <AccountPageForm schema={resetPasswordForm} form={form} submit={account.resetPassword.submit}>
      <Field name="password" label={account.fields.newPassword} hint={account.fields.newPasswordHint} />
    </AccountPageForm>
  );
}

export function ConfirmAccountForm({ form, needsPassword }: Props & { needsPassword: boolean }) {
  const { account } = useMessages();
  const { confirm, fields } = account;
  return (
    <AccountPageForm schema={confirmAccountForm} form={form} submit={confirm.submit}>
      {needsPassword && (
        <>
          <p>{confirm.passwordNeeded}</p>
          <Field name="password" label={fields.password} />
        </>
      )}
      <p className="small">{confirm.notYou}</p>
    </AccountPageForm>
  );
}
