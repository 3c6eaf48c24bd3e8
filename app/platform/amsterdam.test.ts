import fc from "fast-check";
import { expect, it } from "vitest";
import {
  addDays,
  computeMomentFromAmsterdamTime,
  countDaysSince,
  findMondayOfWeek,
  findWeekday,
  formatAmsterdamDay,
  formatAmsterdamTime,
  formatIsoWeek,
  isDaytimeInAmsterdam,
} from "./amsterdam";

it("a day and a clock time are a moment in Amsterdam, in winter and in summer", () => {
  expect(computeMomentFromAmsterdamTime("2026-01-15", "23:59")).toEqual(new Date("2026-01-15T22:59:00Z"));
  expect(computeMomentFromAmsterdamTime("2026-07-15", "00:00")).toEqual(new Date("2026-07-14T22:00:00Z"));
});

it("an hour that is skipped gives no moment, and one that occurs twice gives the later", () => {
  expect(computeMomentFromAmsterdamTime("2026-03-29", "02:30")).toBe(null);
  expect(computeMomentFromAmsterdamTime("2026-10-25", "02:30")).toEqual(new Date("2026-10-25T01:30:00Z"));
});

it("an invalid day or time gives no moment", () => {
  for (const day of ["2026-02-30", "2026-13-01", "", "morgen", "2026-1-1"])
    expect(computeMomentFromAmsterdamTime(day)).toBe(null);
  for (const time of ["24:00", "9:00", "12:60", ""])
    expect(computeMomentFromAmsterdamTime("2026-01-01", time)).toBe(null);
});

it("a moment on a whole minute can be read back, unless its hour occurs twice", () => {
  const minute = fc.integer({ min: 26_000_000, max: 31_000_000 }).map((n) => new Date(n * 60_000));
  fc.assert(
    fc.property(minute, (at) => {
      const back = computeMomentFromAmsterdamTime(formatAmsterdamDay(at), formatAmsterdamTime(at));
      expect([0, 3_600_000]).toContain((back?.getTime() ?? 0) - at.getTime());
    }),
  );
});

it("a week begins on Monday", () => {
  expect(["2026-11-22", "2026-11-23", "2026-11-24"].map(findMondayOfWeek)).toEqual([
    "2026-11-16",
    "2026-11-23",
    "2026-11-23",
  ]);
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
});

it("days ago are days of the calendar, also over a change of the clock", () => {
  const at = new Date("2026-10-24T21:59:00Z");
  expect(["2026-10-23", "2026-10-24", "2026-10-25", "2026-10-26"].map((today) => countDaysSince(at, today))).toEqual([
    0, 0, 1, 2,
  ]);
});

it("an ISO week belongs to the year of its Thursday, and is the same for its seven days", () => {
  const days = ["2026-11-29", "2026-11-30", "2026-12-31", "2027-01-03", "2027-01-04", "2024-12-30", "2021-01-03"];
  expect(days.map(formatIsoWeek)).toEqual([
    "2026-W48",
    "2026-W49",
    "2026-W53",
    "2026-W53",
    "2027-W01",
    "2025-W01",
    "2020-W53",
  ]);
  const day = fc.integer({ min: 0, max: 30_000 }).map((n) => addDays("2000-01-01", n));
  fc.assert(
    fc.property(day, (each) => {
      expect(addDays(findMondayOfWeek(each), findWeekday(each) - 1)).toBe(each);
      expect(formatIsoWeek(findMondayOfWeek(each))).toBe(formatIsoWeek(each));
      expect(formatIsoWeek(addDays(each, 7)) > formatIsoWeek(each)).toBe(true);
    }),
  );
});

it("day is from nine to six in Amsterdam, in winter and in summer", () => {
  expect(
    ["2026-01-15T07:59:59Z", "2026-01-15T08:00:00Z", "2026-01-15T16:59:59Z", "2026-01-15T17:00:00Z"].map((at) =>
      isDaytimeInAmsterdam(new Date(at)),
    ),
  ).toEqual([false, true, true, false]);
  expect(
    ["2026-07-15T06:59:59Z", "2026-07-15T07:00:00Z", "2026-07-15T15:59:59Z", "2026-07-15T16:00:00Z"].map((at) =>
      isDaytimeInAmsterdam(new Date(at)),
    ),
  ).toEqual([false, true, true, false]);
  fc.assert(
    fc.property(fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }), (at) => {
      const hour = Number(
        new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: "Europe/Amsterdam" }).format(
          at,
        ),
      );
      expect(isDaytimeInAmsterdam(at)).toBe(hour >= 9 && hour < 18);
    }),
  );
});

it("the day of a moment is that of the calendar in Amsterdam, also when the hour was asked for before", () => {
  const options = { timeZone: "Europe/Amsterdam", year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const calendar = new Intl.DateTimeFormat("en-CA", options);
  const aroundMidnight = fc
    .record({ day: fc.integer({ min: -20_000, max: 40_000 }), ms: fc.integer({ min: -10_800_000, max: 10_800_000 }) })
    .map(({ day, ms }) => new Date(day * 86_400_000 + ms));
  fc.assert(
    fc.property(aroundMidnight, (at) => {
      for (const _ of [1, 2]) expect(formatAmsterdamDay(at)).toBe(calendar.format(at));
    }),
  );
});
