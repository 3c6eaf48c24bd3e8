import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { livePhonePath } from "~/ui/addresses";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { invalidFormResponse } from "~/web/responses/refused-form.server";
import { enterLiveCodeForm } from "./enter-code.form";
import { EnterLiveCodePage } from "./enter-code-page";

export const meta: MetaFunction = (args) => pageMeta(({ live }) => ({ title: live.phone.enterTitle }), args);

/** Redirects from the typed code to the page of that session, which tells whether there is one. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, enterLiveCodeForm);
  return form.ok ? redirect(livePhonePath(form.value.code), 303) : invalidFormResponse(form.errors, form.values);
}

export default function EnterLiveCodeRoute() {
  return <EnterLiveCodePage form={useActionData<RefusedFormState>()} />;
}
