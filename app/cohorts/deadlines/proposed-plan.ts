/** Proposes the deadlines of a cohort that has none. Pure functions. */
import { addDays, findWeekday } from "~/platform/amsterdam";
import { defaultDeadlineTime } from "../group/cohort-input";
import { type DeadlinePattern, lessonsEachChoices } from "./deadline-pattern";
import { type DeadlinePlan, listPlannedDeadlines, type PlanContext, type TypedDate } from "./deadline-plan";

type ProposedChoices = Pick<DeadlinePattern, "wholeCourse" | "holidays">;

/**
 * Returns the plan that is proposed for a cohort without deadlines: every week on the same day, from a week after the first day. If that
 * does not fit, the first of these that does: it begins earlier in the first week, with as much time for the first lesson as possible; two
 * or three lessons at a time; the whole course on the last day of the cohort; at last everything on that day.
 */
export function proposePlan(
  context: PlanContext & { endsOn: string },
  choices: ProposedChoices,
): DeadlinePlan & { pattern: DeadlinePattern } {
  const { lessonIds, startsOn, endsOn } = context;
  const onLastDay = new Map<string, TypedDate>(
    choices.wholeCourse ? [["", { day: endsOn, time: defaultDeadlineTime }]] : [],
  );
  const starts = [7, 6, 5, 4, 3, 2, 1, 0].map((days) => addDays(startsOn, days));
  for (const pinned of [new Map(), onLastDay]) {
    for (const lessonsEach of lessonsEachChoices) {
      for (const from of starts) {
        const plan = { pattern: composePattern(from, { ...choices, lessonsEach }), pinned, endsOn };
        if (fits(plan, context)) return plan;
      }
    }
  }
  const pattern = composePattern(endsOn, { ...choices, holidays: null, lessonsEach: 3 });
  return { pattern: { ...pattern, together: lessonIds.slice(1) }, pinned: onLastDay, endsOn };
}

function composePattern(from: string, chosen: ProposedChoices & Pick<DeadlinePattern, "lessonsEach">): DeadlinePattern {
  return {
    ...{ everyWeeks: 1, weekday: findWeekday(from), time: defaultDeadlineTime, from },
    ...{ ...chosen, freeWeeks: [], together: [], without: [] },
  };
}

/** Returns whether everything has a deadline in the cohort, and the whole course is not before a lesson. */
function fits(plan: DeadlinePlan, context: PlanContext): boolean {
  const planned = listPlannedDeadlines(plan, context);
  const lessons = planned.filter(({ scope }) => scope !== "");
  const course = planned.find(({ scope }) => scope === "");
  return (
    lessons.every(({ dueAt, problem }) => dueAt && !problem && (!course?.dueAt || dueAt <= course.dueAt)) &&
    !course?.problem
  );
}
