import fc from "fast-check";
import type { DeadlinePattern } from "~/cohorts/deadlines/deadline-pattern";
import type { DeadlinePlan, TypedDate } from "~/cohorts/deadlines/deadline-plan";
import { noDate } from "~/cohorts/deadlines/stored-plan";
import { addDays } from "~/platform/amsterdam";
import { everyThursday } from "./deadline-pattern";

export const lessonIds = ["a", "b", "c", "d", "e", "f", "g", "h"];
export const context = { lessonIds, startsOn: "2026-10-19" };
/** Returns a plan by `everyThursday`, with what is given instead. */
export const plan = (given: Partial<DeadlinePlan> = {}): DeadlinePlan => {
  return { pattern: everyThursday, pinned: new Map(), endsOn: "2027-01-31", ...given };
};

/** Parts of patterns, and plans of which some dates are pinned, for property tests. */
export const patterns = fc.record({
  everyWeeks: fc.constantFrom(1, 2),
  weekday: fc.integer({ min: 1, max: 7 }),
  from: fc.integer({ min: 0, max: 120 }).map((days) => addDays("2026-10-19", days)),
  lessonsEach: fc.constantFrom(1, 2, 3),
  wholeCourse: fc.boolean(),
  holidays: fc.constantFrom("north" as const, "south" as const, null),
  together: fc.subarray(lessonIds),
});
export const plans = fc
  .tuple(
    patterns.map((some): DeadlinePattern => ({ ...everyThursday, ...some })),
    fc.subarray(["", ...lessonIds], { maxLength: 4 }),
    fc.array(fc.integer({ min: -20, max: 200 }), { minLength: 9, maxLength: 9 }),
    fc.integer({ min: 0, max: 300 }),
  )
  .map(([pattern, scopes, days, lasts]) => {
    const pinned = scopes.map((scope, at): [string, TypedDate] => {
      const shift = days[at] ?? 0;
      return [scope, shift % 5 === 0 ? noDate : { day: addDays("2026-10-19", shift), time: "12:00" }];
    });
    return plan({ pattern, pinned: new Map(pinned), endsOn: addDays("2026-10-19", lasts) });
  });
