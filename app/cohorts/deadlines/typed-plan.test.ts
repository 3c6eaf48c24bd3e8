import fc from "fast-check";
import { expect, it } from "vitest";
import { listPlannedDeadlines } from "./deadline-plan";
import { listPlanWeeks } from "./plan-weeks";
import { keepDatesOfOthers, parseTypedTime, readTypedPlan, type TypedPlan, type TypedRow } from "./typed-plan";
import { findWaysOut } from "./ways-out";

const context = { lessonIds: ["a", "b"], startsOn: "2026-10-19", endsOn: "2026-12-18" };
const row = (scope: string, given: Partial<TypedRow> = {}): TypedRow => {
  return { scope, day: "", time: "", was: { day: "", time: "" }, pin: false, together: false, ...given };
};
const typed = (given: Partial<TypedPlan> = {}): TypedPlan => ({
  ...{ mode: "pattern", everyWeeks: 1, weekday: 4, time: "23.59", from: "29-10-2026", lessonsEach: 1 },
  ...{ wholeCourse: false, holidays: null, freeWeeks: [], addedFreeWeek: "", endsOn: "2026-12-18", rows: [] },
  ...given,
});
const read = (given: Partial<TypedPlan>) => readTypedPlan(typed(given), context);
const problemsOf = (given: Partial<TypedPlan>) =>
  Object.fromEntries(Object.entries(read(given).problems).filter(([, code]) => code));

it("a time is read as people write it", () => {
  expect(["23.59", "9:00", "0930", " 23:59 "].map(parseTypedTime)).toEqual(["23:59", "09:00", "09:30", "23:59"]);
  expect(["24:00", "12", "", "12:60", "laat"].map(parseTypedTime)).toEqual([null, null, null, null, null]);
});

it("a date that was changed in the form does not move with the pattern, and one that was not does", () => {
  const was = { day: "2026-10-29", time: "23:59" };
  const pinned = (given: Partial<TypedRow>) =>
    Object.fromEntries(read({ rows: [row("a", { ...was, was, ...given })] }).plan.pinned);
  expect(pinned({})).toEqual({});
  expect(pinned({ day: "2026-10-30" })).toEqual({ a: { day: "2026-10-30", time: "23:59" } });
  expect(pinned({ day: "30-10-2026" })).toEqual({ a: { day: "2026-10-30", time: "23:59" } });
  expect(pinned({ time: "12.00" })).toEqual({ a: { day: "2026-10-29", time: "12:00" } });
  expect(pinned({ day: "" })).toEqual({ a: { day: "", time: "" } });
  expect(pinned({ pin: true })).toEqual({ a: was });
  // Another time in the sentence is not another date in the row.
  expect(Object.fromEntries(read({ time: "12:00", rows: [row("a", { ...was, was })] }).plan.pinned)).toEqual({});
});

it("by hand each date counts, and without a time it is the end of the day", () => {
  const rows = [row("a", { day: "2026-10-30" }), row("b")];
  const { plan } = read({ mode: "hand", rows });
  expect(plan.pattern).toBeNull();
  expect([...plan.pinned]).toEqual([["a", { day: "2026-10-30", time: "23:59" }]]);
});

it.each(["pattern", "hand"] as const)(
  "what somebody else stored meanwhile stays where the form changed nothing (%s)",
  (mode) => {
    const shown = { a: { day: "2026-10-29", time: "23:59" }, b: { day: "2026-11-05", time: "23:59" } };
    const rows = [row("a", { ...shown.a, was: shown.a, day: "2026-10-30" }), row("b", { ...shown.b, was: shown.b })];
    const { plan } = read({ mode, rows });
    const byHand = (days: Record<string, string>) =>
      listPlannedDeadlines(
        {
          pattern: null,
          pinned: new Map(Object.entries(days).map(([scope, day]) => [scope, { day, time: "12:00" }])),
          endsOn: plan.endsOn,
        },
        context,
      );
    const merge = (stored: Record<string, string>) => {
      const dates = { planned: listPlannedDeadlines(plan, context), stored: byHand(stored) };
      const merged = listPlannedDeadlines(keepDatesOfOthers(plan, rows, dates), context);
      return Object.fromEntries(
        merged.filter(({ scope }) => scope).map(({ scope, day, time }) => [scope, `${day} ${time}`]),
      );
    };
    const own = "2026-10-30 23:59";
    expect(merge({ a: "2026-11-20", b: "2026-11-21" })).toEqual({ a: own, b: "2026-11-21 12:00" });
    expect(merge({ a: "2026-11-20" })).toEqual({ a: own, b: " " });
  },
);

it("what is wrong is told beside its field, and the rest can still be shown", () => {
  expect(problemsOf({})).toEqual({});
  expect(problemsOf({ time: "25:00", from: "ooit", endsOn: "2026-10-01", addedFreeWeek: "x" })).toEqual({
    ...{ time: "time-invalid", from: "from-invalid", ends: "ends-early", free: "free-invalid" },
  });
  expect(problemsOf({ from: "2026-10-18" })).toEqual({ from: "from-early" });
  expect(problemsOf({ from: "2026-12-19" })).toEqual({ from: "from-late" });
  expect(problemsOf({ endsOn: "2046-01-01" })).toEqual({ ends: "ends-far" });
  const many = Array.from({ length: 41 }, (_, week) => `2026-10-${week}`);
  expect(problemsOf({ freeWeeks: many })).toEqual({ free: "free-many" });
  // By hand there is no pattern that could be wrong.
  expect(problemsOf({ mode: "hand", time: "", from: "" })).toEqual({});
});

it("a day in a free week stands for its Monday, once", () => {
  const { plan } = read({ freeWeeks: ["2026-11-09"], addedFreeWeek: "12-11-2026" });
  expect(plan.pattern?.freeWeeks).toEqual(["2026-11-09"]);
});

it("no text breaks the page", () => {
  const text = fc.oneof(fc.string(), fc.constantFrom("", "2026-11-12", "12-11-2026", "12:00", "99:99"));
  fc.assert(
    fc.property(fc.array(text, { minLength: 9, maxLength: 9 }), fc.boolean(), ([from, time, ends, ...more], pin) => {
      const [day, hour, wasDay, wasTime, free, other] = more;
      const first = { day: day ?? "", time: hour ?? "", was: { day: wasDay ?? "", time: wasTime ?? "" }, pin };
      const rows = [row("a", first), row("", { day: other ?? "" })];
      for (const mode of ["pattern", "hand"] as const) {
        const { plan } = read({
          mode,
          from: from ?? "",
          time: time ?? "",
          endsOn: ends ?? "",
          addedFreeWeek: free ?? "",
          rows,
        });
        const planned = listPlannedDeadlines(plan, context);
        expect(planned).toHaveLength(3);
        expect(listPlanWeeks(plan, planned, context).length).toBeLessThanOrEqual(60);
        findWaysOut(plan, context, "2026-10-01");
      }
    }),
  );
});
