import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { registerAccount } from "~/accounts/identity/register-account.server";
import { AccountPageLayout, ActionDoneNotice } from "~/ui/account-page-layout";
import { loginOrRegisterPath } from "~/ui/addresses";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { useMessages } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import { normalisedEmailField } from "~/web/forms/email-fields.server";
import { readForm } from "~/web/forms/read-form.server";
import { readViewer } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { readLocale } from "~/web/params/locale.server";
import { readSafeNextPath } from "~/web/params/next-path";
import { invalidFormResponse, refusedFormResponse } from "~/web/responses/refused-form.server";
import { addErrorIfPasswordWeak, composeAccountUseCaseContext } from "./account.server";
import { RegisterForm } from "./entry-forms";
import { registerForm } from "./register.form";

export const meta: MetaFunction = (args) => pageMeta((messages) => ({ title: messages.account.titles.register }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await readViewer(request, context);
  const next = readSafeNextPath(readSearchParam(request, "next"), "");
  if (viewer?.kind === "account") throw redirect(next || "/account");
  return { sent: readSearchParam(request, "done") === "sent", guest: viewer !== null, next };
}

/** The schema of the form, with a check of the e-mail address that only the server can do. */
const schema = registerForm.extend({ email: normalisedEmailField });

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await readViewer(request, context);
  const next = readSafeNextPath(readSearchParam(request, "next"), "");
  if (viewer?.kind === "account") return redirect(next || "/account", 303);
  const form = await readForm(request, context, schema);
  if (!form.ok) {
    const { name = "", email = "" } = form.values;
    const errors = await addErrorIfPasswordWeak(request, context, form, { field: "password", name, email });
    return invalidFormResponse(errors, form.values);
  }
  const own = { guestId: viewer?.learnerId ?? null, locale: await readLocale(request, context), next };
  const outcome = await registerAccount(context.pool, {
    ...composeAccountUseCaseContext(request, context),
    ...form.value,
    ...own,
  });
  if (outcome.ok) return redirect(loginOrRegisterPath("/register", next, "sent"), 303);
  return refusedFormResponse({ ...outcome, field: "password" }, form.values);
}

export default function RegisterRoute() {
  const { sent, guest, next } = useLoaderData<typeof loader>();
  const form = useActionData<RefusedFormState>();
  const { titles, register } = useMessages().account;
  if (sent && !form) return <Sent next={next} />;
  return (
    <AccountPageLayout title={titles.register} lead={register.lead}>
      {guest && <p>{register.keeps}</p>}
      <RegisterForm form={form} />
      <p>
        {register.haveOne} <a href={loginOrRegisterPath("/login", next)}>{register.logIn}</a>
      </p>
    </AccountPageLayout>
  );
}

function Sent({ next }: { next: string }) {
  const { register } = useMessages().account;
  return (
    <AccountPageLayout title={register.sentTitle}>
      <ActionDoneNotice>{register.sent}</ActionDoneNotice>
      <p>{register.sentMeanwhile}</p>
      <p>
        {register.notReceived} <a href={loginOrRegisterPath("/register", next)}>{register.again}</a>.
      </p>
      <p>
        <a className="btn" href="/">
          {register.goOn}
        </a>
      </p>
    </AccountPageLayout>
  );
}
