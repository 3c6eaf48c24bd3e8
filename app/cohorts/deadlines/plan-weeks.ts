/** The weeks of a plan, for the picture of them as a street. A pure function. */
import { addDays, findMondayOfWeek } from "~/platform/amsterdam";
import { type FreeReason, findFreeReason } from "./deadline-pattern";
import type { DeadlinePlan, PlanContext, PlannedDeadline } from "./deadline-plan";

export interface PlanWeek {
  monday: string;
  /** What has a deadline in this week: ids of lessons, or `""` for the course as a whole. */
  scopes: string[];
  /** The day that is written under the week: of its first deadline, or the day of the week on which deadlines are. */
  day: string;
  /** Why the week is free, if it has no deadline; otherwise null. */
  free: FreeReason | null;
  /** Whether a deadline of the week is outside the cohort. */
  outside: boolean;
}

/** A street longer than this says nothing any more. */
const mostWeeks = 60;
/** So many weeks after the last deadline are shown, if the cohort is still going on. */
const weeksAfter = 2;

/** Returns the weeks from the first to the last deadline, and a few after it. */
export function listPlanWeeks(
  { pattern, endsOn }: DeadlinePlan,
  planned: readonly PlannedDeadline[],
  { startsOn }: Pick<PlanContext, "startsOn">,
): PlanWeek[] {
  const days = planned.filter(({ dueAt }) => dueAt).map(({ day }) => day);
  const [first] = [...days].sort();
  const last = [...days].sort().at(-1);
  if (!first || !last) return [];
  const weeks: PlanWeek[] = [];
  const end = latest(findMondayOfWeek(last), earliest(addDays(findMondayOfWeek(last), 7 * weeksAfter), endsOn));
  for (let monday = findMondayOfWeek(first); monday <= end && weeks.length < mostWeeks; monday = addDays(monday, 7)) {
    const own = planned.filter(({ dueAt, day }) => dueAt && findMondayOfWeek(day) === monday);
    const usual = addDays(monday, (pattern?.weekday ?? 1) - 1);
    const day = own[0]?.day ?? usual;
    weeks.push({
      monday,
      scopes: own.map(({ scope }) => scope),
      day,
      free: own.length === 0 && pattern ? findFreeReason(pattern, usual) : null,
      outside: own.some(({ day: due }) => due < startsOn || due > endsOn),
    });
  }
  return weeks;
}

const earliest = (a: string, b: string) => (a < b ? a : b);
const latest = (a: string, b: string) => (a > b ? a : b);
