/** Reads the form of the deadlines, does what its button says, and answers with the page as it then is. */
import { type DeadlinePlan, keepPastDates, listPlannedDeadlines } from "~/cohorts/deadlines/deadline-plan";
import { copyPlanOfOtherCohort, getDeadlinePlan } from "~/cohorts/deadlines/get-deadline-plan.server";
import type { DeadlinePlanOfCohort } from "~/cohorts/deadlines/plan-of-cohort";
import { saveDeadlinePlan } from "~/cohorts/deadlines/save-deadline-plan.server";
import { keepDatesOfOthers, readTypedPlan, type TypedPlan } from "~/cohorts/deadlines/typed-plan";
import { beginEarlier, extendCohort, findWaysOut, moveCourse, putLessonsTogether } from "~/cohorts/deadlines/ways-out";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import type { RequestContext } from "~/web/context.server";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { parseFormFields } from "~/web/forms/read-form.server";
import type { TrainerCohortAccess } from "~/web/guards/trainer.server";
import { requireValidId } from "~/web/params/address";
import { forgedFormResponse, notFoundResponse } from "~/web/responses/refusals";
import { omitMissingErrors } from "~/web/responses/refused-form.server";
import { createDeadlinesForm, listPostedFreeWeeks, type planActs, readTypedFields } from "./deadlines.form";
import { composePlanView, type PlanAnswer } from "./plan-view";

export interface PostedPlan {
  act: (typeof planActs)[number];
  values: RefusedFormState["values"];
  typed: TypedPlan;
  plan: DeadlinePlan;
  errors: RefusedFormState["errors"];
}

/**
 * Reads the posted form.
 * @throws a 400 response if our page does not send such a form
 */
export async function readPostedPlan(
  request: Request,
  context: RequestContext,
  found: DeadlinePlanOfCohort,
): Promise<PostedPlan> {
  const scopes = [...found.context.lessonIds, ""];
  const posted = await readPostedFields(request, context);
  const freeWeeks = listPostedFreeWeeks(posted);
  const form = parseFormFields(posted, createDeadlinesForm(scopes, freeWeeks));
  // Its fields have no errors of their own: what is wrong with a date is judged below, and another choice is forged.
  if (!form.ok) throw forgedFormResponse();
  const typed = readTypedFields(form.values, { scopes, freeWeeks });
  const { plan: wanted, problems } = readTypedPlan(typed, found.context);
  const plan = found.isStored ? keepPastDates(wanted, found.plan, { ...found.context, now: context.now() }) : wanted;
  return { act: form.value.act, values: form.values, typed, plan, errors: omitMissingErrors(problems) };
}

/** Returns the plan after pressing a button that does not save. */
export async function changePlanByButton(
  { act, plan, values }: PostedPlan,
  { found, key, context }: AnswerContext,
): Promise<{ plan: DeadlinePlan; errors: RefusedFormState["errors"] }> {
  const keep = (changed: DeadlinePlan) =>
    found.isStored ? keepPastDates(changed, found.plan, { ...found.context, now: context.now() }) : changed;
  if (act === "copy") {
    const { pool, releases } = context;
    const asked = { own: found, otherId: values.copy ?? "", trainerId: key.trainerId };
    const copied = await copyPlanOfOtherCohort(pool, releases, asked);
    return copied ? { plan: keep(copied), errors: {} } : { plan, errors: { copy: "copy-none" } };
  }
  const ways = findWaysOut(plan, found.context, formatAmsterdamDay(context.now()));
  if (!ways) return { plan, errors: {} };
  const change = { extend: extendCohort, together: putLessonsTogether, earlier: beginEarlier, course: moveCourse };
  const changed = act in change ? keep(change[act as keyof typeof change](plan, ways, found.context)) : plan;
  return { plan: changed, errors: {} };
}

interface RefusedPlan {
  errors: RefusedFormState["errors"];
  isChanged: boolean;
  retryAfterSeconds?: number;
}

/** Stores the plan. Returns whether it is stored (`done`), and whether members get a mail, or else what is wrong. */
export async function savePostedPlan(
  posted: PostedPlan,
  { viewer, key }: Pick<TrainerCohortAccess, "viewer" | "key">,
  context: RequestContext,
): Promise<{ done: "saved" | "told" } | RefusedPlan> {
  const { values, plan, errors } = posted;
  if (Object.keys(errors).length > 0) return { errors, isChanged: false };
  const { limits, mail } = context;
  const tell = values.tell ? { formId: requireValidId(values.id), trainerName: viewer.name, limits, mail } : null;
  const input = { ...key, plan, base: values.base ?? "", tell, now: context.now() };
  const outcome = await saveDeadlinePlan(context.pool, context.releases, input);
  if (outcome.ok) return { done: outcome.told > 0 || outcome.toldBefore ? "told" : "saved" };
  switch (outcome.reason) {
    case "not-found":
      throw notFoundResponse();
    case "too-many-tries":
      return { errors: { form: outcome.reason }, isChanged: false, retryAfterSeconds: outcome.retryAfterSeconds };
    case "deadlines-outside":
      return { errors: { ends: outcome.reason }, isChanged: false };
    case "invalid":
      return { errors: {}, isChanged: false };
    case "changed":
      return { errors: {}, isChanged: true };
  }
}

interface AnswerContext extends Pick<TrainerCohortAccess, "cohort" | "key"> {
  found: DeadlinePlanOfCohort;
  context: RequestContext;
}

/** Returns the page as it is after a form that did not save. */
export async function composePlanAnswer(
  posted: PostedPlan,
  plan: DeadlinePlan,
  refused: RefusedPlan,
  { found: before, cohort, key, context }: AnswerContext,
): Promise<PlanAnswer> {
  const now = { now: context.now() };
  const { errors, isChanged, ...rest } = refused;
  const found = isChanged ? await getDeadlinePlan(context.pool, context.releases, { ...key, cohort }) : before;
  const dates = (of: DeadlinePlan) => listPlannedDeadlines(of, found.context);
  const shown = isChanged
    ? keepDatesOfOthers(plan, posted.typed.rows, { planned: dates(plan), stored: dates(found.plan) })
    : plan;
  const view = composePlanView(found, shown, { ...now, pattern: readSentence(posted, found) });
  const isSaving = posted.act === "save" && !isChanged;
  const wrong = isSaving ? view.rows.filter(({ problem }) => problem && (problem !== "due-late" || !view.ways)) : [];
  return {
    ...rest,
    errors: { ...errors, ...Object.fromEntries(wrong.map(({ scope, problem }) => [`day.${scope}`, problem ?? ""])) },
    values: posted.values,
    view,
    base: isChanged ? found.base : (posted.values.base ?? ""),
    changed: isChanged ? composePlanView(found, found.plan, now) : null,
  };
}

/** The pattern in the sentence stays what was chosen, also while the dates are typed by hand. */
function readSentence({ typed }: PostedPlan, found: DeadlinePlanOfCohort) {
  return readTypedPlan({ ...typed, mode: "pattern" }, found.context).plan.pattern ?? undefined;
}
