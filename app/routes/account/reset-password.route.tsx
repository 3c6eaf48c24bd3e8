import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readEmailLink } from "~/accounts/identity/read-email-link.server";
import { resetPassword } from "~/accounts/password/reset-password.server";
import { AccountPageLayout } from "~/ui/account-page-layout";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { useMessages } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { readSearchParam } from "~/web/params/address";
import { invalidFormResponse, refusedFormResponse } from "~/web/responses/refused-form.server";
import { composeAccountUseCaseContext, logInAndRedirect } from "./account.server";
import { ResetPasswordForm } from "./entry-forms";
import { resetPasswordForm } from "./reset-password.form";

export const meta: MetaFunction = (args) =>
  pageMeta((messages) => ({ title: messages.account.titles.resetPassword }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = readSearchParam(request, "token") ?? "";
  const link = await readEmailLink(context.pool, { token, viewerId: null, now: context.now() });
  const works = link?.purpose === "reset";
  return data({ works }, { status: works || request.method !== "GET" ? 200 : 410 });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, resetPasswordForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const token = readSearchParam(request, "token") ?? "";
  const outcome = await resetPassword(context.pool, {
    ...composeAccountUseCaseContext(request, context),
    ...form.value,
    token,
  });
  if (outcome.ok) return logInAndRedirect(request, context, outcome, "/account?done=password");
  if (outcome.reason === "link-gone") return data(undefined, { status: 410 });
  return refusedFormResponse({ ...outcome, field: "password" });
}

export default function ResetPasswordRoute() {
  const { works } = useLoaderData<typeof loader>();
  const form = useActionData<RefusedFormState>();
  const { titles, resetPassword: texts } = useMessages().account;
  if (!works) {
    return (
      <AccountPageLayout title={texts.goneTitle} lead={texts.gone}>
        <p>
          <a className="btn" href="/forgot-password">
            {texts.again}
          </a>
        </p>
      </AccountPageLayout>
    );
  }
  return (
    <AccountPageLayout title={titles.resetPassword} lead={texts.lead}>
      <ResetPasswordForm form={form} />
    </AccountPageLayout>
  );
}
