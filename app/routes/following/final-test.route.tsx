import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getFinalTestGrantForm } from "~/cohorts/granting/get-final-test-grant-form.server";
import { grantFinalTestToMember } from "~/cohorts/granting/grant-final-test-to-member.server";
import { newId } from "~/platform/ids";
import { findPageAfterAct, readWayBackFromAct } from "~/ui/cohorts/way-back";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireMemberForTrainer, requireTrainerAndReadMemberIds } from "~/web/guards/member.server";
import { requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse } from "~/web/responses/refused-form.server";
import { grantFinalTestForm } from "./final-test.form";
import { GrantFinalTestPage } from "./final-test.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) =>
  pageMeta(({ following }) => ({ title: following.finalTest.page.pageTitle }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, course, member } = await requireMemberForTrainer(request, context, params);
  const { pool, releases } = context;
  const now = context.now();
  const grant = await getFinalTestGrantForm(pool, releases, { course, member, now });
  const { learnerId, name } = member;
  const back = readWayBackFromAct(new URL(request.url).searchParams, { cohortId: cohort.id, learnerId });
  return { cohort, course, back, member: { learnerId, name }, grant, id: newId(now) };
}

/** Grants a new series. If that is refused, the page is loaded again and tells the reason. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerAndReadMemberIds(request, context, params);
  const form = await readForm(request, context, grantFinalTestForm);
  if (!form.ok) {
    // A person who is not a member gets a 404 response, whatever errors the form has.
    await requireMemberForTrainer(request, context, params);
    return invalidFormResponse(form.errors, form.values);
  }
  const { id, reason } = form.value;
  const input = { ...key, formId: requireValidId(id), reason, mail: context.mail, now: context.now() };
  const outcome = await grantFinalTestToMember(context.pool, context.releases, input);
  if (outcome.ok) return redirect(findPageAfterAct(new URL(request.url).searchParams, key, "finalTest"), 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  if (outcome.reason === "invalid") return invalidFormResponse({ reason: outcome.problem }, form.values);
  return invalidFormResponse({}, form.values, 409);
}

export default function GrantFinalTestRoute() {
  return <GrantFinalTestPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
