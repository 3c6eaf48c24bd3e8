import fc from "fast-check";
import { expect, it } from "vitest";
import { everyThursday } from "~/../tests/support/deadline-pattern";
import { addDays, findMondayOfWeek, findWeekday, formatAmsterdamDay, formatAmsterdamTime } from "~/platform/amsterdam";
import {
  computeDeadlineMoment,
  computePatternSteps,
  type DeadlinePattern,
  findFreeReason,
  listPatternDays,
  scheduleByPattern,
} from "./deadline-pattern";
import { holidayRegions, listSchoolHolidays } from "./school-holidays";

const lessons = ["a", "b", "c", "d", "e", "f", "g", "h"];
const day = fc.integer({ min: 0, max: 1100 }).map((days) => addDays("2025-09-01", days));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const patterns: fc.Arbitrary<DeadlinePattern> = fc.record({
  everyWeeks: fc.constantFrom(1, 2),
  weekday: fc.integer({ min: 1, max: 7 }),
  time,
  from: day,
  lessonsEach: fc.constantFrom(1, 2, 3),
  wholeCourse: fc.boolean(),
  holidays: fc.constantFrom(...holidayRegions, null),
  freeWeeks: fc.array(day.map(findMondayOfWeek), { maxLength: 6 }),
  together: fc.subarray(lessons),
  without: fc.subarray(lessons, { maxLength: 3 }),
});

it("every Thursday from 29 October skips the Christmas holiday", () => {
  expect(Object.fromEntries(scheduleByPattern(everyThursday, lessons))).toEqual({
    a: "2026-10-29",
    b: "2026-11-05",
    c: "2026-11-12",
    d: "2026-11-19",
    e: "2026-11-26",
    f: "2026-12-03",
    g: "2026-12-10",
    h: "2026-12-17",
    "": "2027-01-07",
  });
  expect(scheduleByPattern({ ...everyThursday, holidays: null }, lessons).get("")).toBe("2026-12-24");
  // From a Friday on, the first Thursday is six days later.
  expect(listPatternDays({ ...everyThursday, from: "2026-10-30" }, 1)).toEqual(["2026-11-05"]);
});

it("a holiday does not count as one of two weeks", () => {
  const days = listPatternDays({ ...everyThursday, everyWeeks: 2, from: "2026-12-10" }, 3);
  // 10 December, then 17 December and 7 January are the next weeks with lessons.
  expect(days).toEqual(["2026-12-10", "2027-01-07", "2027-01-21"]);
});

it("lessons share a deadline by number, or because the trainer put two together", () => {
  const dates = scheduleByPattern({ ...everyThursday, together: ["h"] }, lessons);
  expect([dates.get("g"), dates.get("h"), dates.get("")]).toEqual(["2026-12-10", "2026-12-10", "2026-12-17"]);
  const steps = computePatternSteps({ ...everyThursday, lessonsEach: 2, together: ["c"], wholeCourse: false }, lessons);
  expect([...steps.values()]).toEqual([0, 0, 0, 1, 1, 2, 2, 3]);
  expect([...scheduleByPattern({ ...everyThursday, without: ["b"] }, lessons).keys()]).not.toContain("b");
});

it("no deadline of a pattern is in a holiday or free week that it skips", () => {
  fc.assert(
    fc.property(patterns, (pattern) => {
      for (const date of scheduleByPattern(pattern, lessons).values()) {
        expect(findFreeReason(pattern, date)).toBeNull();
        const holidays = pattern.holidays ? listSchoolHolidays(pattern.holidays) : [];
        expect(holidays.filter(({ first, last }) => first <= date && date <= last)).toEqual([]);
        expect(pattern.freeWeeks).not.toContain(findMondayOfWeek(date));
      }
    }),
  );
});

it("deadlines are in the order of the lessons, from the first day on, and the whole course comes last", () => {
  fc.assert(
    fc.property(patterns, (pattern) => {
      const dates = scheduleByPattern(pattern, lessons);
      const inOrder = [...lessons, ""].flatMap((scope) => dates.get(scope) ?? []);
      expect(inOrder).toEqual([...inOrder].sort());
      expect(inOrder.every((date) => date >= pattern.from)).toBe(true);
      const whole = dates.get("");
      if (whole) expect(inOrder.filter((date) => date === whole)).toHaveLength(1);
      expect(dates.size).toBe(lessons.length - pattern.without.length + (pattern.wholeCourse ? 1 : 0));
    }),
  );
});

it("each deadline is on the same day of the week and at the same time in Amsterdam, in summer and in winter", () => {
  fc.assert(
    fc.property(patterns, (pattern) => {
      for (const date of scheduleByPattern(pattern, lessons).values()) {
        const at = computeDeadlineMoment(date, pattern.time);
        expect(at && findWeekday(formatAmsterdamDay(at))).toBe(pattern.weekday);
        // Between two and three at night there is one Sunday a year without that time.
        if (!pattern.time.startsWith("02")) expect(at && formatAmsterdamTime(at)).toBe(pattern.time);
      }
    }),
  );
  expect(computeDeadlineMoment("2026-03-29", "02:30")).toEqual(new Date("2026-03-29T01:30:00Z"));
  expect(["2026-10-22", "2026-10-29"].map((each) => computeDeadlineMoment(each, "23:59")?.toISOString())).toEqual([
    "2026-10-22T21:59:00.000Z",
    "2026-10-29T22:59:00.000Z",
  ]);
});

it("weeks that are all free give no days instead of no end", () => {
  const freeWeeks = Array.from({ length: 700 }, (_, week) => addDays("2026-10-26", 7 * week));
  expect(listPatternDays({ ...everyThursday, freeWeeks }, 3)).toEqual([]);
});
