import fc from "fast-check";
import { expect, it } from "vitest";
import { everyThursday } from "~/../tests/support/deadline-pattern";
import { context, lessonIds, patterns, plan, plans } from "~/../tests/support/deadline-plans";
import { addDays, findWeekday, formatAmsterdamTime } from "~/platform/amsterdam";
import { computeShiftInDays, computeShiftOfCopy, copyPlan } from "./copy-plan";
import { countKeptPastDates, type DeadlinePlan, keepPastDates, listPlannedDeadlines } from "./deadline-plan";
import { listPlanWeeks } from "./plan-weeks";
import { composeStoredPlan, describeStoredPlan, noDate, readStoredPlan, type StoredPlan } from "./stored-plan";

const dayOf = (of: DeadlinePlan, scope: string) =>
  listPlannedDeadlines(of, context).find((each) => each.scope === scope)?.day;
it("a pinned date does not move when the pattern changes, and no other date moves when one is pinned", () => {
  const daysOf = (of: DeadlinePlan) =>
    new Map(listPlannedDeadlines(of, context).map(({ scope, day }) => [scope, day] as const));
  fc.assert(
    fc.property(plans, patterns, (some, other) => {
      const own = daysOf(some);
      const changed = daysOf({ ...some, pattern: { ...everyThursday, ...other } });
      const free = daysOf({ ...some, pinned: new Map() });
      for (const [scope, { day }] of some.pinned) expect([own.get(scope), changed.get(scope)]).toEqual([day, day]);
      for (const scope of [...lessonIds, ""].filter((each) => !some.pinned.has(each)))
        expect(own.get(scope)).toBe(free.get(scope));
    }),
  );
});

it("dates outside the cohort, or that do not exist, are told", () => {
  const pinned = new Map([
    ["a", { day: "2026-10-18", time: "12:00" }],
    ["b", { day: "2026-02-30", time: "12:00" }],
    ["c", { day: "2026-12-24", time: "12:00" }],
  ]);
  const planned = listPlannedDeadlines(plan({ pinned, endsOn: "2026-12-18" }), context);
  expect(planned.flatMap(({ scope, problem }) => (problem ? [[scope, problem]] : []))).toEqual([
    ["a", "due-early"],
    ["b", "due-invalid"],
    ["c", "due-late"],
    ["", "due-late"],
  ]);
  expect(planned.find(({ scope }) => scope === "c")?.free).toBe("christmas");
});

it("a plan that is stored and read again is the same plan", () => {
  fc.assert(
    fc.property(plans, (some) => {
      const stored = storeOf(some);
      const again = readStoredPlan(stored, { ...context, endsOn: some.endsOn });
      const shown = (of: DeadlinePlan) =>
        listPlannedDeadlines(of, context).map(({ scope, day, dueAt }) => [scope, day, dueAt]);
      expect(shown(again)).toEqual(shown(some));
      // What is stored for it is the same too, so saving an unchanged form changes nothing.
      const days = { startsOn: context.startsOn, endsOn: some.endsOn };
      expect(describeStoredPlan(storeOf(again), days)).toBe(describeStoredPlan(stored, days));
    }),
  );
});

it("a deadline that is not where the pattern puts it does not move before the trainer saw it", () => {
  const deadlines = [{ scope: "a", dueAt: new Date("2026-11-01T10:00:00Z"), pinned: false }];
  const read = readStoredPlan({ pattern: everyThursday, deadlines }, { ...context, endsOn: "2027-01-31" });
  expect(read.pinned.get("a")).toEqual({ day: "2026-11-01", time: "11:00" });
  expect(read.pinned.get("b")).toEqual(noDate);
});

function storeOf(some: DeadlinePlan): StoredPlan {
  const { pattern, wanted } = composeStoredPlan(some, context);
  const deadlines = [...wanted].flatMap(([scope, held]) => (held ? [{ scope, ...held }] : []));
  return { pattern, deadlines };
}

it("a copy has the rhythm of the earlier cohort, from its own first day on", () => {
  const stored = storeOf(
    plan({
      pinned: new Map([
        ["c", { day: "2026-11-14", time: "12:00" }],
        ["d", noDate],
      ]),
    }),
  );
  const to = { startsOn: "2027-08-30", endsOn: "2027-12-17", lessonIds };
  const copied = copyPlan({ plan: stored, startsOn: "2026-10-19", lessonIds }, to);
  expect(computeShiftInDays("2026-10-19", "2027-08-30")).toBe(315);
  expect(copied.pattern).toMatchObject({ weekday: 4, from: "2027-09-02", together: [], without: [] });
  expect([...copied.pinned]).toEqual([["d", noDate]]);
  // The first Thursday is the first day itself: nothing is due on it, since nothing was in the earlier cohort.
  const fromOn = (startsOn: string, of = stored) =>
    copyPlan({ plan: of, startsOn: "2026-10-19", lessonIds }, { ...to, startsOn }).pattern?.from;
  expect(["2027-08-27", "2027-09-01", "2027-09-02", "2027-09-03"].map((day) => fromOn(day))).toEqual([
    ...["2027-09-02", "2027-09-02", "2027-09-09", "2027-09-09"],
  ]);
  const atOnce = storeOf(plan({ pattern: { ...everyThursday, weekday: 1, from: "2026-10-19" } }));
  expect(fromOn("2027-08-30", atOnce)).toBe("2027-08-30");
  expect(computeShiftOfCopy({ pattern: everyThursday, startsOn: "2026-10-19" }, "2027-02-01")).toBe(98);
  // In another course lessons are matched by their place.
  const other = copyPlan(
    { plan: stored, startsOn: "2026-10-19", lessonIds },
    { ...to, lessonIds: ["x", "y", "z", "zz"] },
  );
  expect([...other.pinned]).toEqual([["zz", noDate]]);
});

it("a copy without a pattern keeps the day of the week and the time, in summer and in winter", () => {
  const date = fc.integer({ min: 0, max: 400 }).map((days) => new Date(Date.UTC(2026, 8, 1 + days, 10, 30)));
  fc.assert(
    fc.property(date, fc.integer({ min: -300, max: 600 }), (dueAt, days) => {
      const from = {
        plan: { pattern: null, deadlines: [{ scope: "a", dueAt, pinned: false }] },
        startsOn: "2026-09-01",
        lessonIds,
      };
      const copied = copyPlan(from, { startsOn: addDays("2026-09-01", days), endsOn: "2029-01-01", lessonIds });
      const own = copied.pinned.get("a");
      expect(own?.time).toBe(formatAmsterdamTime(dueAt));
      expect(findWeekday(own?.day ?? "")).toBe(findWeekday(dueAt.toISOString().slice(0, 10)));
      // Rounding to whole weeks puts no date before the first day.
      expect(own && own.day >= addDays("2026-09-01", days)).toBe(true);
    }),
  );
});

it("a copy without a pattern whose first date would be before the first day moves a week more as a whole", () => {
  const due = (scope: string, day: string) => ({ scope, dueAt: new Date(`${day}T10:00:00Z`), pinned: false });
  const deadlines = [due("a", "2026-09-01"), due("b", "2026-09-05")];
  const from = { plan: { pattern: null, deadlines }, startsOn: "2026-09-01", lessonIds };
  const daysFrom = (startsOn: string) =>
    [...copyPlan(from, { startsOn, endsOn: "2027-01-01", lessonIds }).pinned.values()].map(({ day }) => day);
  expect(daysFrom("2026-09-01")).toEqual(["2026-09-01", "2026-09-05"]);
  for (const startsOn of ["2026-09-02", "2026-09-04", "2026-09-05"])
    expect(daysFrom(startsOn)).toEqual(["2026-09-08", "2026-09-12"]);
});

it("the street shows each week once, with what is due, holidays, and what is outside the cohort", () => {
  const late = plan({ endsOn: "2026-12-18" });
  const weeks = listPlanWeeks(late, listPlannedDeadlines(late, context), context);
  expect(weeks.map(({ day }) => day)).toEqual(
    ["10-29", "11-05", "11-12", "11-19", "11-26", "12-03", "12-10", "12-17", "12-24", "12-31"]
      .map((each) => `2026-${each}`)
      .concat("2027-01-07"),
  );
  expect(weeks.slice(7).map(({ scopes, free, outside }) => [scopes, free, outside])).toEqual([
    [["h"], null, false],
    [[], "christmas", false],
    [[], "christmas", false],
    [[""], null, true],
  ]);
  expect(listPlanWeeks(plan({ pattern: null }), [], context)).toEqual([]);
});

it("a new pattern moves no date that has been, unless the trainer types another date", () => {
  const stored = plan();
  const now = new Date("2026-11-13T12:00:00Z");
  const sundays = plan({ pattern: { ...everyThursday, weekday: 7, from: "2026-11-01" } });
  const kept = keepPastDates(sundays, stored, { ...context, now });
  // Lessons a to c were due on 29 October and 5 and 12 November; the next is due after the new pattern.
  expect(["a", "b", "c", "d"].map((scope) => dayOf(kept, scope))).toEqual([
    ...["2026-10-29", "2026-11-05", "2026-11-12"],
    dayOf(sundays, "d"),
  ]);
  expect(countKeptPastDates(kept, stored, { ...context, now })).toBe(3);
  expect(countKeptPastDates(stored, stored, { ...context, now })).toBe(0);
  const typed = plan({ ...sundays, pinned: new Map([["b", { day: "2026-11-20", time: "12:00" }]]) });
  const own = keepPastDates(typed, stored, { ...context, now });
  expect([dayOf(own, "b"), countKeptPastDates(own, stored, { ...context, now })]).toEqual(["2026-11-20", 2]);
  // By hand, each date is what the trainer typed.
  const byHand = plan({ pattern: null });
  expect(keepPastDates(byHand, stored, { ...context, now })).toBe(byHand);
});
