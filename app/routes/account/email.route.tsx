import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { displayEmail } from "~/accounts/identity/email";
import { requestEmailChange } from "~/accounts/identity/request-email-change.server";
import { AccountPage } from "~/ui/account-page";
import type { FormState } from "~/ui/forms/form-state";
import { useMessages } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import { emailField, passwordField, readAccountForm } from "~/web/forms/account-forms";
import { readForm } from "~/web/forms/posted-form.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { invalid, refuse } from "~/web/responses/refused-form.server";
import { accountPorts } from "./account.server";
import { EmailForm } from "./change-forms";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta((messages) => ({ title: messages.account.titles.email }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { email } = await requireAccount(request, context);
  return { email: displayEmail(email) };
}

const schema = z.object({ email: emailField, password: passwordField });

export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId, sessionId } = await requireAccount(request, context);
  const form = readAccountForm(schema, await readForm(request, context));
  if (!form.ok) return invalid(form.errors, form.values);
  const input = { ...accountPorts(request, context), ...form.value, learnerId, sessionId };
  const outcome = await requestEmailChange(context.pool, input);
  if (outcome.ok) return redirect("/account?done=email-sent", 303);
  return refuse({ ...outcome, field: outcome.reason === "email-same" ? "email" : "password" }, form.values);
}

export default function AccountEmail() {
  const { email } = useLoaderData<typeof loader>();
  const form = useActionData<FormState>();
  const { titles, email: texts } = useMessages().account;
  return (
    <AccountPage title={titles.email} lead={texts.lead(email)}>
      <EmailForm form={form} />
    </AccountPage>
  );
}
