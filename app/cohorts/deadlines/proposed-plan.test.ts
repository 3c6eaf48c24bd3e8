import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "~/platform/amsterdam";
import { listPlannedDeadlines } from "./deadline-plan";
import { proposePlan } from "./proposed-plan";
import { findWaysOut } from "./ways-out";

const eight = ["a", "b", "c", "d", "e", "f", "g", "h"];
const propose = (startsOn: string, endsOn: string, holidays: "north" | null = null) => {
  const context = { lessonIds: eight, startsOn, endsOn };
  const plan = proposePlan(context, { wholeCourse: true, holidays });
  const days = listPlannedDeadlines(plan, context).map(({ scope, day }) => [scope, day]);
  return { ...plan, days: Object.fromEntries(days) as Record<string, string> };
};

it("a proposal begins a week after the first day, on the same day of the week", () => {
  expect(propose("2026-10-19", "2027-01-31")).toMatchObject({
    pattern: { from: "2026-10-26", weekday: 1, time: "23:59", lessonsEach: 1 },
    pinned: new Map(),
  });
});

it("a proposal that would not fit begins in the first week, as late as fits", () => {
  // Nine weeks and a day, with the spring holiday of the north in it.
  const { pattern, days } = propose("2027-02-08", "2027-04-12", "north");
  expect([pattern.from, days.a, days[""]]).toEqual(["2027-02-08", "2027-02-08", "2027-04-12"]);
  expect(propose("2027-02-08", "2027-04-14", "north").pattern).toMatchObject({ from: "2027-02-10", weekday: 3 });
});

it("in a short group lessons share a date, and at last the whole course is on the last day", () => {
  const six = propose("2027-03-01", "2027-04-07");
  expect([six.pattern.lessonsEach, six.days.b, six.days[""]]).toEqual([2, "2027-03-08", "2027-04-05"]);
  const fortnight = propose("2027-03-01", "2027-03-16");
  expect([fortnight.pattern.lessonsEach, fortnight.days.h, fortnight.days[""]]).toEqual([
    ...[3, "2027-03-16", "2027-03-16"],
  ]);
  const day = propose("2027-03-01", "2027-03-01", "north");
  expect(new Set(Object.values(day.days))).toEqual(new Set(["2027-03-01"]));
});

it("a group without deadlines never opens with a date that does not fit", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 150 }),
      fc.integer({ min: 1, max: 12 }),
      fc.boolean(),
      fc.constantFrom("north" as const, "central" as const, "south" as const, null),
      (start, lasts, lessons, wholeCourse, holidays) => {
        const startsOn = addDays("2026-08-01", start);
        const lessonIds = Array.from({ length: lessons }, (_, at) => `les-${at}`);
        const context = { lessonIds, startsOn, endsOn: addDays(startsOn, lasts) };
        const plan = proposePlan(context, { wholeCourse, holidays });
        const planned = listPlannedDeadlines(plan, context);
        expect(planned.filter(({ problem }) => problem)).toEqual([]);
        expect(planned.filter(({ dueAt }) => dueAt)).toHaveLength(lessons + (wholeCourse ? 1 : 0));
        expect(findWaysOut(plan, context, startsOn)).toBeNull();
      },
    ),
  );
});
