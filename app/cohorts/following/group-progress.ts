/** The progress of a group, week by week. A pure function. */
import { addDays, amsterdamDay, amsterdamMoment, findMonday } from "~/platform/amsterdam";
import type { Cohort } from "../group/cohort";
import type { Deadline } from "./needs";

export interface ProgressWeek {
  /** `2026-11-23` */
  monday: string;
  /** ISO time of the end of the week, or now if the week is not over. */
  until: string;
  /** Lessons passed in this week, and in total, by all members together. */
  passed: number;
  total: number;
  /** Lessons passed so far, per member. */
  mean: number;
  /** Lessons that every member should have passed by then, according to the deadlines; null without deadlines. */
  expected: number | null;
}

export interface GroupProgress {
  members: number;
  lessons: number;
  /** ISO times of the beginning and end of the chart. */
  from: string;
  until: string;
  now: string;
  /** The weeks up to the current one. It is empty before the cohort begins, and without members. */
  weeks: ProgressWeek[];
  /** The deadlines in order of time. `expected` holds from `dueAt` on. */
  deadlines: { scope: string; dueAt: string; expected: number }[];
}

/** A chart of more than two years can't be read. */
const mostWeeks = 110;

export function composeGroupProgress(input: {
  /** The ISO time of each lesson that a member passed, for each member. */
  passes: Record<string, string>[];
  deadlines: readonly Deadline[];
  lessonIds: readonly string[];
  cohort: Pick<Cohort, "startsOn" | "endsOn">;
  now: Date;
}): GroupProgress {
  const { passes, lessonIds, cohort, now } = input;
  const deadlines = expectBy(input.deadlines, lessonIds);
  const moments = passes
    .flatMap((own) => lessonIds.flatMap((id) => (own[id] === undefined ? [] : [Date.parse(own[id])])))
    .filter((at) => at <= now.getTime())
    .sort((a, b) => a - b);
  const from = startOf(findMonday(cohort.startsOn));
  const last = Math.max(startOf(addDays(cohort.endsOn, 1)), ...deadlines.map(({ dueAt }) => Date.parse(dueAt)));
  const weeks: ProgressWeek[] = [];
  const today = amsterdamDay(now);
  let before = moments.filter((at) => at < from).length;
  for (
    let monday = findMonday(cohort.startsOn);
    monday <= today && weeks.length < mostWeeks;
    monday = addDays(monday, 7)
  ) {
    const end = Math.min(startOf(addDays(monday, 7)), now.getTime());
    if (startOf(monday) > last) break;
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
    from: new Date(from).toISOString(),
    until: new Date(last).toISOString(),
    now: now.toISOString(),
    weeks: passes.length === 0 ? [] : weeks,
    deadlines,
  };
}

const startOf = (day: string) => amsterdamMoment(day)?.getTime() ?? Date.parse(`${day}T00:00:00Z`);

/** Returns for every deadline how many lessons should be passed by then. The deadline of the course stands for all lessons. */
function expectBy(deadlines: readonly Deadline[], lessonIds: readonly string[]): GroupProgress["deadlines"] {
  const asked = new Set<string>();
  return [...deadlines]
    .filter(({ scope }) => scope === "" || lessonIds.includes(scope))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
    .map(({ scope, dueAt }) => {
      for (const id of scope === "" ? lessonIds : [scope]) asked.add(id);
      return { scope, dueAt: dueAt.toISOString(), expected: asked.size };
    });
}
