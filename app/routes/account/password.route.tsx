import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatEmailForDisplay } from "~/accounts/identity/email";
import { changePassword } from "~/accounts/password/change-password.server";
import { AccountPageLayout } from "~/ui/account-page-layout";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { useMessages } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { invalidFormResponse, refusedFormResponse } from "~/web/responses/refused-form.server";
import { addErrorIfPasswordWeak, composeAccountUseCaseContext, rememberBrowserAsKnownDevice } from "./account.server";
import { ChangePasswordForm } from "./change-forms";
import { changePasswordForm } from "./password.form";

export const meta: MetaFunction = (args) => pageMeta((messages) => ({ title: messages.account.titles.password }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { email } = await requireAccount(request, context);
  return { email: formatEmailForDisplay(email) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId, sessionId, name, email } = await requireAccount(request, context);
  const form = await readForm(request, context, changePasswordForm);
  if (!form.ok) {
    const errors = await addErrorIfPasswordWeak(request, context, form, { field: "newPassword", name, email });
    return invalidFormResponse(errors, form.values);
  }
  const { password: currentPassword, newPassword } = form.value;
  const input = {
    ...composeAccountUseCaseContext(request, context),
    learnerId,
    sessionId,
    currentPassword,
    newPassword,
  };
  const outcome = await changePassword(context.pool, input);
  if (!outcome.ok && outcome.reason === "password-wrong") {
    const wrong = { errors: { password: outcome.reason }, typed: { newPassword } };
    return invalidFormResponse(
      await addErrorIfPasswordWeak(request, context, wrong, { field: "newPassword", name, email }),
    );
  }
  if (!outcome.ok) return refusedFormResponse({ ...outcome, field: "newPassword" });
  context.setCookies.push(outcome.setCookie);
  await rememberBrowserAsKnownDevice(request, context, learnerId);
  return redirect("/account?done=password", 303);
}

export default function ChangeAccountPasswordRoute() {
  const { email } = useLoaderData<typeof loader>();
  const form = useActionData<RefusedFormState>();
  const { titles, password } = useMessages().account;
  return (
    <AccountPageLayout title={titles.password} lead={password.lead}>
      <ChangePasswordForm form={form} email={email} />
    </AccountPageLayout>
  );
}
