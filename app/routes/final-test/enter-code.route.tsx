import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findCourseOfTypedSittingCode } from "~/cohorts/sittings/begin-with-sitting-code.server";
import { enterSittingCodePath, finalTestWithCodePath, loginOrRegisterPath } from "~/ui/addresses";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { readViewer } from "~/web/guards/viewer.server";
import { invalidFormResponse, refusedFormResponse } from "~/web/responses/refused-form.server";
import { EnterSittingCodePage } from "./enter-code.page";
import { sittingCodeForm } from "./sitting-code.form";
import { readSittingCode } from "./sitting-code.server";

export const meta: MetaFunction = (args) => [
  ...pageMeta(({ sitting }) => ({ title: sitting.enter.title }), args),
  { name: "robots", content: "noindex" },
];

/** The page with the short address that is on the wall of a sitting. After logging in, the code is in the address. */
export async function loader({ request }: LoaderFunctionArgs) {
  return { code: readSittingCode(request) };
}

/** Goes from the typed code to the page before the final test, where it begins. Who has not logged in does that first. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, sittingCodeForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const { code } = form.value;
  const viewer = await readViewer(request, context);
  if (viewer?.kind !== "account")
    return redirect(loginOrRegisterPath("/login", `${enterSittingCodePath}?code=${code}`), 303);
  const { pool, limits } = context;
  const found = await findCourseOfTypedSittingCode(pool, { learnerId: viewer.learnerId, code, limits });
  if (found.ok) return redirect(finalTestWithCodePath(found.courseId, code), 303);
  if ("retryAfterSeconds" in found) return refusedFormResponse(found, form.values);
  return invalidFormResponse({ code: found.reason }, form.values);
}

export default function EnterSittingCodeRoute() {
  return <EnterSittingCodePage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
