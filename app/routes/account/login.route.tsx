import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { logIn } from "~/accounts/session/log-in.server";
import { AccountPageLayout, ActionDoneNotice } from "~/ui/account-page-layout";
import { loginOrRegisterPath } from "~/ui/addresses";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { useMessages } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import { emailFieldAsTyped } from "~/web/forms/email-fields.server";
import { readForm } from "~/web/forms/read-form.server";
import { readViewer } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { readSafeNextPath } from "~/web/params/next-path";
import { invalidFormResponse, refusedFormResponse } from "~/web/responses/refused-form.server";
import { composeAccountUseCaseContext, findStartPage, logInAndRedirect } from "./account.server";
import { LogInForm } from "./entry-forms";
import { logInForm } from "./login.form";

export const meta: MetaFunction = (args) => pageMeta((messages) => ({ title: messages.account.titles.logIn }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await readViewer(request, context);
  if (viewer?.kind === "account") throw redirect(readSafeNextPath(readSearchParam(request, "next"), "/today"));
  const isGuest = viewer !== null;
  return {
    done: readSearchParam(request, "done"),
    isGuest,
    next: readSafeNextPath(readSearchParam(request, "next"), ""),
  };
}

/** The schema of the form, with a check of the e-mail address that only the server can do. */
const schema = logInForm.extend({ email: emailFieldAsTyped });

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, schema);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const outcome = await logIn(context.pool, { ...composeAccountUseCaseContext(request, context), ...form.value });
  if (outcome.ok) {
    const next = readSafeNextPath(readSearchParam(request, "next"), "");
    const start = next || (await findStartPage(context, outcome.learnerId));
    return logInAndRedirect(request, context, outcome, start);
  }
  return refusedFormResponse({ ...outcome, field: "form" }, form.values);
}

export default function LogInRoute() {
  const { done, isGuest, next } = useLoaderData<typeof loader>();
  const form = useActionData<RefusedFormState>();
  const { titles, logIn: texts } = useMessages().account;
  return (
    <AccountPageLayout title={titles.logIn}>
      {done === "logged-out" && <ActionDoneNotice>{texts.loggedOut}</ActionDoneNotice>}
      {done === "deleted" && <ActionDoneNotice>{texts.deleted}</ActionDoneNotice>}
      {(done === "logged-out" || done === "deleted") && isGuest && <p>{texts.guestReturned}</p>}
      {form?.errors.form === "too-many-tries" && <p>{texts.newPassword}</p>}
      <LogInForm form={form} />
      <p>
        {texts.noAccount} <a href={loginOrRegisterPath("/register", next)}>{texts.register}</a>
      </p>
    </AccountPageLayout>
  );
}
