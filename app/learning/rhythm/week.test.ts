import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, findMondayOfWeek, findWeekday, formatAmsterdamDay, formatIsoWeek } from "~/platform/amsterdam";
import { boundDay } from "./day-bounds";
import { countDaysOfRhythm, type Rhythm, readStoredRhythm } from "./rhythm";
import { composeWeek, listDaysOfWeek } from "./week";

const anyDay = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays("2020-01-01", n));
const anyRhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.constant<Rhythm>({ kind: "none" }),
  fc.integer({ min: 1, max: 5 }).map((days): Rhythm => ({ kind: "days", days })),
  fc
    .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
    .map((named) => readStoredRhythm({ daysPerWeek: null, weekdays: named })),
);
/** A day, days around it on which the learner learned, none of them in the future, and a rhythm. */
const anyWeek = fc
  .record({ today: anyDay, ago: fc.uniqueArray(fc.integer({ min: 0, max: 14 })), rhythm: anyRhythm })
  .map(({ ago, ...given }) => ({ ...given, learnedDays: ago.map((days) => addDays(given.today, -days)) }));

it("a week has the seven days of its ISO week, of which those are lit on which was learned", () => {
  fc.assert(
    fc.property(anyWeek, (given) => {
      const { windows } = composeWeek(given);
      expect(windows.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      const monday = findMondayOfWeek(given.today);
      for (const { weekday, lit, when } of windows) {
        const day = addDays(monday, weekday - 1);
        expect(formatIsoWeek(day)).toBe(formatIsoWeek(given.today));
        expect(lit).toBe(given.learnedDays.includes(day));
        expect(when).toBe(day < given.today ? "past" : day > given.today ? "later" : "today");
      }
      expect(windows.filter(({ when }) => when === "today")).toHaveLength(1);
    }),
  );
});

it("a week is judged by its lit windows alone: a dark one never takes anything away, and learning never makes it worse", () => {
  const rank = { "next-week": 0, "on-course": 1, complete: 2, uncounted: 3 };
  fc.assert(
    fc.property(anyWeek, (given) => {
      const { windows, standing } = composeWeek(given);
      const chosen = countDaysOfRhythm(given.rhythm);
      const learned = windows.filter(({ lit }) => lit).length;
      if (chosen === null) expect(standing).toEqual({ kind: "uncounted" });
      else {
        expect(standing).toMatchObject({ learned, chosen });
        expect(standing.kind === "complete").toBe(learned >= chosen);
      }
      // What is left to do can be done: there are as many days, today included.
      if (standing.kind === "on-course") {
        const left = 8 - findWeekday(given.today) - (given.learnedDays.includes(given.today) ? 1 : 0);
        expect(standing.more).toBeGreaterThan(0);
        expect(standing.more).toBeLessThanOrEqual(left);
      }
      const more = composeWeek({ ...given, learnedDays: [...given.learnedDays, given.today] }).standing;
      expect(rank[more.kind]).toBeGreaterThanOrEqual(rank[standing.kind]);
      // Weeks before and after make no difference.
      const own = given.learnedDays.filter((day) => formatIsoWeek(day) === formatIsoWeek(given.today));
      expect(composeWeek({ ...given, learnedDays: own })).toEqual(composeWeek(given));
    }),
  );
});

it("days by name are marked, and any other day counts as well", () => {
  const rhythm = readStoredRhythm({ daysPerWeek: null, weekdays: [4, 1] });
  expect(rhythm).toEqual({ kind: "weekdays", weekdays: [1, 4] });
  const today = "2026-11-29";
  const learnedDays = ["2026-11-24", "2026-11-25"];
  const week = composeWeek({ today, learnedDays, rhythm });
  expect(week.windows.filter(({ chosen }) => chosen).map(({ weekday }) => weekday)).toEqual([1, 4]);
  expect(week.standing).toEqual({ kind: "complete", learned: 2, chosen: 2 });
  const rest = { today, learnedDays: [], rhythm: { kind: "days", days: 2 } as const };
  expect(composeWeek(rest).standing).toEqual({ kind: "next-week", learned: 0, chosen: 2 });
});

it("a day begins and ends at midnight in Amsterdam, also when it has 23 or 25 hours, and the next one follows at once", () => {
  const hours = (day: string) => (boundDay(day).until.getTime() - boundDay(day).from.getTime()) / 3_600_000;
  expect(["2026-03-28", "2026-03-29", "2026-10-25", "2026-10-26"].map(hours)).toEqual([24, 23, 25, 24]);
  fc.assert(
    fc.property(anyDay, (day) => {
      const { from, until } = boundDay(day);
      expect([formatAmsterdamDay(from), formatAmsterdamDay(new Date(until.getTime() - 1))]).toEqual([day, day]);
      expect(boundDay(addDays(day, 1)).from).toEqual(until);
      expect(listDaysOfWeek(day)).toContain(day);
    }),
  );
});
