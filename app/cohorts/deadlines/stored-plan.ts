/** The deadlines of a cohort as they are stored, and how a plan is stored. Pure functions. */
import { formatAmsterdamDay, formatAmsterdamTime } from "~/platform/amsterdam";
import type { DeadlinePattern } from "./deadline-pattern";
import { type DeadlinePlan, listPlannedDeadlines, type PlanContext, type TypedDate } from "./deadline-plan";

export interface StoredDeadline {
  scope: string;
  dueAt: Date;
  pinned: boolean;
}

export interface StoredPlan {
  pattern: DeadlinePattern | null;
  deadlines: StoredDeadline[];
}

/** What is pinned without a deadline. */
export const noDate: TypedDate = { day: "", time: "" };

export function formatDateOfDeadline(dueAt: Date): TypedDate {
  return { day: formatAmsterdamDay(dueAt), time: formatAmsterdamTime(dueAt) };
}

/**
 * Returns the plan that was stored. A deadline that is not where the pattern puts it counts as pinned: lessons or holidays may have changed
 * since, and no date moves before a trainer saw it. What the pattern leaves without a deadline is pinned without a date. Deadlines of
 * lessons that the course does not have are left out.
 */
export function readStoredPlan(
  { pattern: stored, deadlines }: StoredPlan,
  context: PlanContext & { endsOn: string },
): DeadlinePlan {
  const { endsOn } = context;
  const pattern = stored && { ...stored, without: [] };
  const byPattern = new Map(
    listPlannedDeadlines({ pattern, pinned: new Map(), endsOn }, context).map((each) => [each.scope, each]),
  );
  const held = new Map(deadlines.map((each) => [each.scope, each]));
  const pinned = [...byPattern.values()].flatMap(({ scope, dueAt }): [string, TypedDate][] => {
    const own = held.get(scope);
    if (!own) return dueAt ? [[scope, noDate]] : [];
    if (pattern && !own.pinned && own.dueAt.getTime() === dueAt?.getTime()) return [];
    return [[scope, formatDateOfDeadline(own.dueAt)]];
  });
  return { pattern, pinned: new Map(pinned), endsOn };
}

/** Returns what is stored for a plan without problems. `wanted`: for each scope of the course the moment, or null for no deadline. */
export function composeStoredPlan(
  plan: DeadlinePlan,
  context: PlanContext,
): { pattern: DeadlinePattern | null; wanted: Map<string, { dueAt: Date; pinned: boolean } | null> } {
  const planned = listPlannedDeadlines(plan, context);
  const wanted = planned.map(({ scope, dueAt, pinned }): [string, { dueAt: Date; pinned: boolean } | null] => [
    scope,
    dueAt ? { dueAt, pinned: plan.pattern !== null && pinned } : null,
  ]);
  return { pattern: plan.pattern && settlePattern(plan.pattern, planned, context), wanted: new Map(wanted) };
}

/** What the trainer left without a deadline becomes part of the pattern, so that it stays so when the pattern changes. */
function settlePattern(
  pattern: DeadlinePattern,
  planned: ReturnType<typeof listPlannedDeadlines>,
  { lessonIds }: PlanContext,
): DeadlinePattern {
  const empty = planned.filter(({ day, pinned }) => pinned && day === "").map(({ scope }) => scope);
  return {
    ...pattern,
    wholeCourse: pattern.wholeCourse && !empty.includes(""),
    together: pattern.together.filter((scope) => lessonIds.includes(scope)),
    without: empty.filter((scope) => scope !== ""),
    freeWeeks: [...new Set(pattern.freeWeeks)].sort(),
  };
}

/** Returns a text that is the same for the same stored deadlines and days of the cohort. A form carries it as what it was based on. */
export function describeStoredPlan(
  { pattern, deadlines }: StoredPlan,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): string {
  const of = pattern && [
    ...[pattern.everyWeeks, pattern.weekday, pattern.time, pattern.from, pattern.lessonsEach, pattern.wholeCourse],
    ...[pattern.holidays, pattern.freeWeeks, pattern.together, pattern.without],
  ];
  const dates = [...deadlines]
    .sort((a, b) => (a.scope < b.scope ? -1 : 1))
    .map(({ scope, dueAt, pinned }) => [scope, dueAt.toISOString(), pinned]);
  return JSON.stringify([startsOn, endsOn, of, dates]);
}
