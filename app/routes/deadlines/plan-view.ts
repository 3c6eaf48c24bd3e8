/** What the page of the deadlines shows of a plan. Pure functions. */
import { type DeadlineOrderWarning, findDeadlineOrderWarnings } from "~/cohorts/deadlines/deadline-order";
import type { DeadlinePattern, FreeReason } from "~/cohorts/deadlines/deadline-pattern";
import {
  countKeptPastDates,
  type DeadlinePlan,
  listPlannedDeadlines,
  type PlannedDeadline,
} from "~/cohorts/deadlines/deadline-plan";
import type { DeadlinePlanOfCohort } from "~/cohorts/deadlines/plan-of-cohort";
import { listPlanWeeks, type PlanWeek } from "~/cohorts/deadlines/plan-weeks";
import { proposePlan } from "~/cohorts/deadlines/proposed-plan";
import { findLastKnownHolidayDay } from "~/cohorts/deadlines/school-holidays";
import type { PlanMode } from "~/cohorts/deadlines/typed-plan";
import { findWaysOut, type WaysOut } from "~/cohorts/deadlines/ways-out";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";

export interface PlanRowView {
  scope: string;
  /** The lesson's number; null for the whole course. */
  number: number | null;
  title: string;
  day: string;
  time: string;
  dueAt: string | null;
  pinned: boolean;
  together: boolean;
  problem: PlannedDeadline["problem"];
  free: FreeReason | null;
  warning: DeadlineOrderWarning | null;
}

export interface PlanView {
  mode: PlanMode;
  pattern: DeadlinePattern;
  endsOn: string;
  rows: PlanRowView[];
  /** How many dates that have been stay as they are, although the pattern changed. */
  kept: number;
  weeks: PlanWeek[];
  ways: WaysOut | null;
  /** The last day up to which school holidays are known, if a deadline is later; otherwise null. */
  unknownAfter: string | null;
}

/** The page after a form that did not save: what is shown, and what was wrong. */
export interface PlanAnswer extends RefusedFormState {
  view: PlanView;
  base: string;
  /** What is stored now, if it changed since the form was shown; otherwise null. */
  changed: PlanView | null;
}

/**
 * Returns what the page shows. `pattern`: the pattern in the sentence if the plan has none, because its dates are typed; without it, the
 * sentence is a proposal.
 */
export function composePlanView(
  { context, lessons, hasFinalTest, plan: stored, isStored }: DeadlinePlanOfCohort,
  plan: DeadlinePlan,
  { now, pattern }: { now: Date; pattern?: DeadlinePattern | undefined },
): PlanView {
  const planned = listPlannedDeadlines(plan, context);
  const numbers = new Map(lessons.map(({ id, number }) => [id, number]));
  const warnings = findDeadlineOrderWarnings(
    planned.map(({ scope, dueAt }) => ({ scope, dueAt, number: numbers.get(scope) ?? null })),
  );
  const shown =
    plan.pattern ?? pattern ?? proposePlan(context, { wholeCourse: hasFinalTest, holidays: "north" }).pattern;
  const last =
    planned
      .map(({ day, dueAt }) => (dueAt ? day : ""))
      .sort()
      .at(-1) ?? "";
  const known = plan.pattern?.holidays ? findLastKnownHolidayDay(plan.pattern.holidays) : null;
  return {
    mode: plan.pattern ? "pattern" : "hand",
    pattern: shown,
    endsOn: plan.endsOn,
    rows: planned.map(({ dueAt, ...each }) => ({
      ...each,
      number: numbers.get(each.scope) ?? null,
      title: lessons.find(({ id }) => id === each.scope)?.title ?? "",
      dueAt: dueAt?.toISOString() ?? null,
      together: shown.together.includes(each.scope),
      warning: warnings.get(each.scope) ?? null,
    })),
    weeks: listPlanWeeks(plan, planned, context),
    kept: isStored ? countKeptPastDates(plan, stored, { ...context, now }) : 0,
    ways: findWaysOut(plan, context, formatAmsterdamDay(now)),
    unknownAfter: known && last > known ? known : null,
  };
}
