import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changePassword } from "~/accounts/change-password.server";
import { showEmail } from "~/accounts/email";
import { checkPassword } from "~/accounts/password-rules";
import { AccountPage } from "~/ui/account/account-page";
import { PasswordForm } from "~/ui/account/change-forms";
import type { FormState } from "~/ui/account/form-state";
import { useMessages } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import { accountPorts, refuse } from "~/web/account-actions.server";
import { newPasswordField, passwordField, readAccountForm } from "~/web/account-forms";
import { readForm } from "~/web/answering.server";
import { invalid } from "~/web/forms.server";
import { requireAccount } from "~/web/viewer.server";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta((messages) => ({ title: messages.account.titles.password }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { email } = await requireAccount(request, context);
  return { email: showEmail(email) };
}

const schema = z.object({ password: passwordField, newPassword: newPasswordField });

export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId, email } = await requireAccount(request, context);
  const form = readAccountForm(schema, await readForm(request, context));
  if (!form.ok) return invalid(form.errors, form.values);
  const { password: currentPassword, newPassword } = form.value;
  const problem = checkPassword(newPassword, email);
  if (problem) return refuse({ field: "newPassword", reason: problem });
  const input = { ...accountPorts(request, context), learnerId, currentPassword, newPassword };
  const outcome = await changePassword(context.pool, input);
  if (!outcome.ok) return refuse(outcome.reason === "too-many-tries" ? outcome : { ...outcome, field: "password" });
  context.setCookies.push(outcome.setCookie);
  return redirect("/account?done=password", 303);
}

export default function AccountPassword() {
  const { email } = useLoaderData<typeof loader>();
  const form = useActionData<FormState>();
  const { titles, password } = useMessages().account;
  return (
    <AccountPage title={titles.password} lead={password.lead}>
      <PasswordForm form={form} email={email} />
    </AccountPage>
  );
}
