import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { formatReadableCode } from "~/platform/text/readable-code";
import { joinTicketPath } from "~/ui/addresses";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { invalidFormResponse } from "~/web/responses/refused-form.server";
import { EnterJoinCodePage } from "./enter-join-code-page";
import { enterJoinCodeForm } from "./join.form";

export const meta: MetaFunction = (args) => pageMeta(({ membership }) => ({ title: membership.join.title }), args);

/** Redirects from the typed code to the page of that code, which tells whether the code exists. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, enterJoinCodeForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  return redirect(joinTicketPath(formatReadableCode(form.value.code)), 303);
}

export default function JoinByCodeRoute() {
  return <EnterJoinCodePage form={useActionData<RefusedFormState>()} />;
}
