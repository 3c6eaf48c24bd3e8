import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { extendDeadlineOfMember } from "~/cohorts/deadlines/extend-deadline.server";
import { findPageAfterAct } from "~/ui/cohorts/way-back";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireMemberForTrainer, requireTrainerAndReadMemberIds } from "~/web/guards/member.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, omitMissingErrors, refusedFormResponse } from "~/web/responses/refused-form.server";
import { deadlineExtensionForm } from "./extension.form";
import { DeadlineExtensionPage } from "./extension.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) =>
  pageMeta(({ following }) => ({ title: following.extension.pageTitle }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, course, member } = await requireMemberForTrainer(request, context, params);
  const { learnerId, name, deadlines, needs } = member;
  const late = needs.find((need) => need.kind === "behind");
  const back = findPageAfterAct(new URL(request.url).searchParams, { cohortId: cohort.id, learnerId });
  return { cohort, course, back, member: { learnerId, name, deadlines }, scope: late?.scopes[0] ?? "" };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerAndReadMemberIds(request, context, params);
  const form = await readForm(request, context, deadlineExtensionForm);
  if (!form.ok) {
    // A person who is not a member gets a 404 response, whatever errors the form has.
    await requireMemberForTrainer(request, context, params);
    return invalidFormResponse(form.errors, form.values);
  }
  const { limits, mail } = context;
  const input = { ...key, ...form.value, limits, mail, now: context.now() };
  const outcome = await extendDeadlineOfMember(context.pool, context.releases, input);
  if (outcome.ok) return redirect(`${findPageAfterAct(new URL(request.url).searchParams, key)}?done=extension`, 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  return outcome.reason === "invalid"
    ? invalidFormResponse(omitMissingErrors(outcome.problems), form.values)
    : refusedFormResponse(outcome, form.values);
}

export default function MemberDeadlineExtensionRoute() {
  return <DeadlineExtensionPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
