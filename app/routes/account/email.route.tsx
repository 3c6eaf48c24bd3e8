import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatEmailForDisplay } from "~/accounts/identity/email";
import { requestEmailChange } from "~/accounts/identity/request-email-change.server";
import { AccountPageLayout } from "~/ui/account-page-layout";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { useMessages } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import { normalisedEmailField } from "~/web/forms/email-fields.server";
import { readForm } from "~/web/forms/read-form.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { invalidFormResponse, refusedFormResponse } from "~/web/responses/refused-form.server";
import { composeAccountUseCaseContext } from "./account.server";
import { ChangeEmailForm } from "./change-forms";
import { changeEmailForm } from "./email.form";

export const meta: MetaFunction = (args) => pageMeta((messages) => ({ title: messages.account.titles.email }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { email } = await requireAccount(request, context);
  return { email: formatEmailForDisplay(email) };
}

/** The schema of the form, with a check of the e-mail address that only the server can do. */
const schema = changeEmailForm.extend({ email: normalisedEmailField });

export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId, sessionId } = await requireAccount(request, context);
  const form = await readForm(request, context, schema);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const input = { ...composeAccountUseCaseContext(request, context), ...form.value, learnerId, sessionId };
  const outcome = await requestEmailChange(context.pool, input);
  if (outcome.ok) return redirect("/account?done=email-sent", 303);
  return refusedFormResponse(
    { ...outcome, field: outcome.reason === "email-same" ? "email" : "password" },
    form.values,
  );
}

export default function ChangeAccountEmailRoute() {
  const { email } = useLoaderData<typeof loader>();
  const form = useActionData<RefusedFormState>();
  const { titles, email: texts } = useMessages().account;
  return (
    <AccountPageLayout title={titles.email} lead={texts.lead(email)}>
      <ChangeEmailForm form={form} />
    </AccountPageLayout>
  );
}
