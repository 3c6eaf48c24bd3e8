/** Computes the progress of a cohort, week by week. A pure function. */
import { addDays, computeMomentFromAmsterdamTime, findMondayOfWeek, formatAmsterdamDay } from "~/platform/amsterdam";
import type { Cohort } from "../group/cohort";
import type { Deadline } from "../needs/reasons";

interface ProgressWeek {
  /** The Monday with which the week begins, such as `2026-11-23`. */
  monday: string;
  /** The end of the week as an ISO time; the current time if the week is not over. */
  until: string;
  /**
   * The number of lessons that all members together passed: in this week (`passed`), and at any time until the end of this week (`total`).
   */
  passed: number;
  total: number;
  /** The average number of lessons that a member passed by the end of this week. */
  mean: number;
  /**
   * The number of lessons that every member should have passed by the end of this week, according to the deadlines. Null if there are no
   * deadlines.
   */
  expected: number | null;
}

export interface WeeklyCohortProgress {
  members: number;
  lessons: number;
  /** The times at which the chart begins and ends (ISO). It begins with the first day of the cohort, which need not be a Monday. */
  from: string;
  until: string;
  now: string;
  /** The weeks from the first day of the cohort to now. There are none before the cohort begins, or if it has no members. */
  weeks: ProgressWeek[];
  /** The deadlines, the earliest first. `expected`: the number of lessons that every member should have passed by `dueAt`. */
  deadlines: { scope: string; dueAt: string; expected: number }[];
}

/** The most weeks that a chart shows. A longer chart would be hard to read. */
const mostWeeks = 110;

export function composeWeeklyCohortProgress(input: {
  /** For each member, the times at which they passed the lessons of their edition (ISO). */
  passes: string[][];
  deadlines: readonly Deadline[];
  lessonIds: readonly string[];
  cohort: Pick<Cohort, "startsOn" | "endsOn">;
  now: Date;
}): WeeklyCohortProgress {
  const { passes, lessonIds, cohort, now } = input;
  const deadlines = expectBy(input.deadlines, lessonIds);
  const moments = passes
    .flat()
    .map((at) => Date.parse(at))
    .filter((at) => at <= now.getTime())
    .sort((a, b) => a - b);
  const firstMonday = startOf(findMondayOfWeek(cohort.startsOn));
  const last = Math.max(startOf(addDays(cohort.endsOn, 1)), ...deadlines.map(({ dueAt }) => Date.parse(dueAt)));
  const weeks: ProgressWeek[] = [];
  const today = formatAmsterdamDay(now);
  let before = moments.filter((at) => at < firstMonday).length;
  for (
    let monday = findMondayOfWeek(cohort.startsOn);
    monday <= today && weeks.length < mostWeeks;
    monday = addDays(monday, 7)
  ) {
    const end = Math.min(startOf(addDays(monday, 7)), now.getTime());
    if (startOf(monday) >= last) break;
    const total = moments.filter((at) => at <= end).length;
    const due = deadlines.filter(({ dueAt }) => Date.parse(dueAt) <= end).at(-1);
    const expected = deadlines.length === 0 ? null : (due?.expected ?? 0);
    const mean = passes.length === 0 ? 0 : total / passes.length;
    weeks.push({ monday, until: new Date(end).toISOString(), passed: total - before, total, mean, expected });
    before = total;
  }
  return {
    members: passes.length,
    lessons: lessonIds.length,
    from: new Date(startOf(cohort.startsOn)).toISOString(),
    until: new Date(last).toISOString(),
    now: now.toISOString(),
    weeks: passes.length === 0 ? [] : weeks,
    deadlines,
  };
}

const startOf = (day: string) => computeMomentFromAmsterdamTime(day)?.getTime() ?? Date.parse(`${day}T00:00:00Z`);

/**
 * Returns for each deadline how many lessons every member should have passed by then. The deadline of the course as a whole is for all
 * lessons.
 */
function expectBy(deadlines: readonly Deadline[], lessonIds: readonly string[]): WeeklyCohortProgress["deadlines"] {
  const asked = new Set<string>();
  return [...deadlines]
    .filter(({ scope }) => scope === "" || lessonIds.includes(scope))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
    .map(({ scope, dueAt }) => {
      for (const id of scope === "" ? lessonIds : [scope]) asked.add(id);
      return { scope, dueAt: dueAt.toISOString(), expected: asked.size };
    });
}
