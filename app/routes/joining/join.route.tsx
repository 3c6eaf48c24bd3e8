import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { formatJoinCode, parseJoinCode } from "~/cohorts/joining/join-code";
import { joinPath } from "~/ui/addresses";
import type { FormState } from "~/ui/forms/form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/posted-form.server";
import { refuse } from "~/web/responses/refused-form.server";
import { JoinForm } from "./join-form";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta(({ membership }) => ({ title: membership.join.title }), args);

/** From what was typed to the page of that code; whether there is such a code is told there. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { code: [typed = ""] = [] } = await readForm(request, context);
  const code = parseJoinCode(typed);
  if (code === null) return refuse({ field: "code", reason: "code-wrong" }, { code: typed.slice(0, 100) });
  return redirect(joinPath(formatJoinCode(code)), 303);
}

export default function Join() {
  return <JoinForm form={useActionData<FormState>()} />;
}
