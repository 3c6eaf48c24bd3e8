import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { allLateScopes } from "~/cohorts/acting/extension-rules";
import { listOvertakenDeadlines } from "~/cohorts/acting/list-overtaken-deadlines.server";
import { takeBackTime } from "~/cohorts/acting/take-back-time.server";
import { extendDeadlineOfMember } from "~/cohorts/deadlines/extend-deadline.server";
import type { MemberForTrainer } from "~/cohorts/following/member-for-trainer";
import { cohortMemberPath } from "~/ui/addresses";
import { findPageAfterAct, readWayBackFromAct } from "~/ui/cohorts/way-back";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import type { RequestContext } from "~/web/context.server";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { parseFormFields } from "~/web/forms/read-form.server";
import { requireMemberForTrainer, requireTrainerAndReadMemberIds } from "~/web/guards/member.server";
import { readSearchParams } from "~/web/params/address";
import { forgedFormResponse, notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, omitMissingErrors, refusedFormResponse } from "~/web/responses/refused-form.server";
import { composeScopesField, deadlineExtensionForm, takeBackTimeForm } from "./extension.form";
import { DeadlineExtensionPage } from "./extension.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) =>
  pageMeta(({ following }) => ({ title: following.extension.pageTitle }), args);

/** A lesson that the member passed needs no later deadline. */
const isPassed = (member: MemberForTrainer, scope: string) =>
  member.lessons.some(({ lessonId, passedAt }) => lessonId === scope && passedAt !== null);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, course, member } = await requireMemberForTrainer(request, context, params);
  const { learnerId, name, deadlines, needs } = member;
  const late = needs.find((need) => need.kind === "behind");
  const back = readWayBackFromAct(readSearchParams(request), { cohortId: cohort.id, learnerId });
  const scopes = late?.kind === "behind" ? late.scopes : [];
  const open = deadlines.filter(({ scope }) => !isPassed(member, scope));
  const next = open.find(({ dueAt }) => dueAt > context.now());
  const offersAllLate = scopes.length > 1;
  const scope = offersAllLate ? allLateScopes : (scopes[0] ?? next?.scope ?? "");
  return { cohort, course, back, member: { learnerId, name, deadlines: open }, offersAllLate, scope };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerAndReadMemberIds(request, context, params);
  const posted = await readPostedFields(request, context);
  if (posted.act) return takeBack(posted, key, context);
  const form = parseFormFields(posted, deadlineExtensionForm);
  if (!form.ok) {
    // A person who is not a member gets a 404 response, whatever errors the form has.
    await requireMemberForTrainer(request, context, params);
    return invalidFormResponse(form.errors, form.values);
  }
  const { limits, mail, pool, releases } = context;
  const { asked, ...typed } = form.value;
  const now = context.now();
  const overtaken = composeScopesField(await listOvertakenDeadlines(pool, releases, { ...key, typed, now }));
  if (overtaken !== "" && overtaken !== asked)
    return invalidFormResponse({ along: "along-asked" }, { ...form.values, asked: overtaken });
  const input = { ...key, ...typed, limits, mail, now };
  const outcome = await extendDeadlineOfMember(context.pool, context.releases, input);
  if (outcome.ok) return redirect(findPageAfterAct(readSearchParams(request), key, "extension"), 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  return outcome.reason === "invalid"
    ? invalidFormResponse(omitMissingErrors(outcome.problems), form.values)
    : refusedFormResponse(outcome, form.values);
}

/** Takes back the time that one act gave. */
async function takeBack(
  posted: Record<string, string[]>,
  key: { cohortId: string; trainerId: string; learnerId: string },
  { pool, releases, mail, now }: RequestContext,
) {
  const form = parseFormFields(posted, takeBackTimeForm);
  if (!form.ok) throw forgedFormResponse();
  const outcome = await takeBackTime(pool, releases, { ...key, ...form.value, mail, now: now() });
  if (!outcome.ok && outcome.reason === "not-found") throw notFoundResponse();
  const done = outcome.ok ? "takenBack" : "timeChanged";
  return redirect(`${cohortMemberPath(key.cohortId, key.learnerId)}?done=${done}`, 303);
}

export default function MemberDeadlineExtensionRoute() {
  return <DeadlineExtensionPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
