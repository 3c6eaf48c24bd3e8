import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requestPasswordReset } from "~/accounts/password/request-password-reset.server";
import { AccountPageLayout, ActionDoneNotice } from "~/ui/account-page-layout";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { useMessages } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import { emailFieldAsTyped } from "~/web/forms/email-fields.server";
import { readForm } from "~/web/forms/read-form.server";
import { readSearchParam } from "~/web/params/address";
import { readLocale } from "~/web/params/locale.server";
import { invalidFormResponse, refusedFormResponse } from "~/web/responses/refused-form.server";
import { composeAccountUseCaseContext } from "./account.server";
import { ForgotPasswordForm } from "./entry-forms";
import { forgotPasswordForm } from "./forgot-password.form";

export const meta: MetaFunction = (args) =>
  pageMeta((messages) => ({ title: messages.account.titles.forgotPassword }), args);

export function loader({ request }: LoaderFunctionArgs) {
  return { sent: readSearchParam(request, "done") === "sent" };
}

/** The schema of the form, with a check of the e-mail address that only the server can do. */
const schema = forgotPasswordForm.extend({ email: emailFieldAsTyped });

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, schema);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const input = {
    ...composeAccountUseCaseContext(request, context),
    ...form.value,
    locale: await readLocale(request, context),
  };
  const outcome = await requestPasswordReset(context.pool, input);
  return outcome.ok ? redirect("/forgot-password?done=sent", 303) : refusedFormResponse(outcome, form.values);
}

export default function ForgotPasswordRoute() {
  const { sent } = useLoaderData<typeof loader>();
  const form = useActionData<RefusedFormState>();
  const { titles, forgotPassword } = useMessages().account;
  const isSent = sent && !form;
  return (
    <AccountPageLayout
      title={isSent ? forgotPassword.sentTitle : titles.forgotPassword}
      lead={isSent ? undefined : forgotPassword.lead}
    >
      {isSent ? <ActionDoneNotice>{forgotPassword.sent}</ActionDoneNotice> : <ForgotPasswordForm form={form} />}
      <p>
        <a href="/login">{forgotPassword.back}</a>
      </p>
    </AccountPageLayout>
  );
}
