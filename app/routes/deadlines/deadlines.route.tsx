import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getDeadlinePlan } from "~/cohorts/deadlines/get-deadline-plan.server";
import { newId } from "~/platform/ids";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readSearchParam } from "~/web/params/address";
import { DeadlinesPage, planResults } from "./deadlines.page";
import { changePlanByButton, composePlanAnswer, readPostedPlan, savePostedPlan } from "./deadlines.server";
import { composePlanView, type PlanAnswer } from "./plan-view";

export const handle = { work: true, script: "plan" };

export const meta: MetaFunction = (args) => pageMeta(({ deadlinePlan }) => ({ title: deadlinePlan.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { pool, releases } = context;
  const found = await getDeadlinePlan(pool, releases, { ...key, cohort });
  const { language, hasFinalTest, isStored, base, members, others } = found;
  const { id, name, startsOn, endsOn, archivedAt } = cohort;
  return {
    ...{ cohort: { id, name, startsOn, endsOn, archivedAt }, language, hasFinalTest, isStored, base, members },
    trainerName: viewer.name,
    others: others.map(({ pattern, deadlines, ...other }) => ({ ...other, pattern, count: deadlines.length })),
    formId: newId(context.now()),
    view: composePlanView(found, found.plan, { now: context.now() }),
    done: planResults.find((each) => each === readSearchParam(request, "done")) ?? null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const access = await requireTrainerOfCohort(request, context, params.cohort);
  const { cohort, key } = access;
  const found = await getDeadlinePlan(context.pool, context.releases, { ...key, cohort });
  const posted = await readPostedPlan(request, context, found);
  const answer = { found, cohort, key, context };
  if (posted.act !== "save") {
    const { plan, errors } = await changePlanByButton(posted, answer);
    const shown = { errors: { ...(posted.act === "copy" ? {} : posted.errors), ...errors }, isChanged: false };
    return data<PlanAnswer>(await composePlanAnswer(posted, plan, shown, answer), { status: statusOf(shown.errors) });
  }
  const outcome = await savePostedPlan(posted, access, context);
  if ("done" in outcome) return redirect(`/cohorts/${key.cohortId}/deadlines?done=${outcome.done}`, 303);
  const { retryAfterSeconds: wait } = outcome;
  const status = wait === undefined ? (outcome.isChanged ? 409 : 400) : 429;
  const headers: HeadersInit = wait === undefined ? {} : { "Retry-After": String(wait) };
  return data<PlanAnswer>(await composePlanAnswer(posted, posted.plan, outcome, answer), { status, headers });
}

const statusOf = (errors: Record<string, string>) => (Object.keys(errors).length > 0 ? 400 : 200);

export default function DeadlinesRoute() {
  return <DeadlinesPage {...useLoaderData<typeof loader>()} answer={useActionData<PlanAnswer>()} />;
}
