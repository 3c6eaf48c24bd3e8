import fc from "fast-check";
import { expect, it } from "vitest";
import { formatAmsterdamDay, formatAmsterdamTime } from "~/platform/amsterdam";
import { composeWeeklyCohortProgress } from "./weekly-cohort-progress";

const cohort = { startsOn: "2026-10-01", endsOn: "2026-12-19" };
const lessonIds = ["een", "twee", "drie"];
const now = new Date("2026-10-21T10:00:00Z");

it("lessons count in the week in Amsterdam in which they were passed, beside what the deadlines expect", () => {
  const passes = [
    // In Amsterdam the first time is on Sunday and the second on Monday, so they are in different weeks. In London both are on Sunday.
    ["2026-10-04T21:59:00Z", "2026-10-04T22:01:00Z"],
    ["2026-09-01T10:00:00Z"],
    ["2026-10-20T10:00:00Z"],
    [],
  ];
  const deadlines = [
    { scope: "", dueAt: new Date("2026-12-31T22:59:00Z") },
    { scope: "een", dueAt: new Date("2026-10-09T21:59:00Z") },
    { scope: "weg", dueAt: new Date("2026-10-02T21:59:00Z") },
  ];
  const found = composeWeeklyCohortProgress({ passes, deadlines, lessonIds, cohort, now });
  expect(found.weeks).toMatchObject([
    { monday: "2026-09-28", until: "2026-10-04T22:00:00.000Z", passed: 1, total: 2, mean: 0.5, expected: 0 },
    { monday: "2026-10-05", passed: 1, total: 3, mean: 0.75, expected: 1 },
    { monday: "2026-10-12", passed: 0, total: 3, expected: 1 },
    { monday: "2026-10-19", until: now.toISOString(), passed: 1, total: 4, mean: 1, expected: 1 },
  ]);
  expect(found.deadlines.map(({ scope, expected }) => [scope, expected])).toEqual([
    ["een", 1],
    ["", 3],
  ]);
  // The chart begins with the first day of the cohort, and the first week on the Monday before it.
  expect(found.from).toBe("2026-09-30T22:00:00.000Z");
  // A deadline after the last day of the cohort is still in the chart.
  expect(found.until).toBe("2026-12-31T22:59:00.000Z");
});

it("before the beginning and without members the chart is empty", () => {
  const none = { passes: [[]], deadlines: [], lessonIds, cohort };
  expect(composeWeeklyCohortProgress({ ...none, now: new Date("2026-09-20T10:00:00Z") }).weeks).toEqual([]);
  expect(composeWeeklyCohortProgress({ ...none, passes: [], now }).weeks).toEqual([]);
  expect(composeWeeklyCohortProgress({ ...none, now }).weeks[0]).toMatchObject({ total: 0, mean: 0, expected: null });
});

it("a cohort that ends on a Sunday has no week after it", () => {
  const untilSunday = { startsOn: "2026-10-05", endsOn: "2026-10-11" };
  const { weeks } = composeWeeklyCohortProgress({ passes: [[]], deadlines: [], lessonIds, cohort: untilSunday, now });
  expect(weeks.map(({ monday }) => monday)).toEqual(["2026-10-05"]);
});

const moment = fc.integer({ min: Date.parse("2026-08-01"), max: Date.parse("2027-03-01") });
const member = fc.array(
  moment.map((at) => new Date(at).toISOString()),
  { maxLength: lessonIds.length },
);
const deadline = fc.record({ scope: fc.constantFrom("", ...lessonIds), dueAt: moment.map((at) => new Date(at)) });

it("the figures add up, never decrease, and every week begins on a Monday at midnight in Amsterdam", () => {
  const input = fc.record({
    passes: fc.array(member, { maxLength: 8 }),
    deadlines: fc.uniqueArray(deadline, { selector: ({ scope }) => scope }),
    now: moment.map((at) => new Date(at)),
  });
  fc.assert(
    fc.property(input, (given) => {
      const { weeks, members, lessons, from, until } = composeWeeklyCohortProgress({ ...given, lessonIds, cohort });
      let before: (typeof weeks)[number] | undefined;
      for (const week of weeks) {
        expect(week.total).toBeGreaterThanOrEqual(before?.total ?? 0);
        expect(week.expected ?? 0).toBeGreaterThanOrEqual(before?.expected ?? 0);
        if (before) {
          expect(week.total - before.total).toBe(week.passed);
          expect([formatAmsterdamDay(new Date(before.until)), formatAmsterdamTime(new Date(before.until))]).toEqual([
            week.monday,
            "00:00",
          ]);
        }
        expect(week.mean).toBeLessThanOrEqual(lessons);
        expect(week.total).toBeLessThanOrEqual(members * lessons);
        expect(new Date(week.until) <= given.now).toBe(true);
        before = week;
      }
      expect(Date.parse(until)).toBeGreaterThan(Date.parse(from));
    }),
  );
});
