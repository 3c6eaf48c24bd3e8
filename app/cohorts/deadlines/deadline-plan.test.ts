import fc from "fast-check";
import { expect, it } from "vitest";
import { everyThursday } from "~/../tests/support/deadline-pattern";
import { addDays, findWeekday, formatAmsterdamTime } from "~/platform/amsterdam";
import { computeShiftInDays, copyPlan } from "./copy-plan";
import type { DeadlinePattern } from "./deadline-pattern";
import {
  countKeptPastDates,
  type DeadlinePlan,
  keepPastDates,
  listPlannedDeadlines,
  type TypedDate,
} from "./deadline-plan";
import { listPlanWeeks } from "./plan-weeks";
import { composeStoredPlan, describeStoredPlan, noDate, readStoredPlan, type StoredPlan } from "./stored-plan";
import { beginEarlier, extendCohort, findWaysOut, putLessonsTogether } from "./ways-out";

const lessonIds = ["a", "b", "c", "d", "e", "f", "g", "h"];
const context = { lessonIds, startsOn: "2026-10-19" };
const today = "2026-10-01";
const plan = (given: Partial<DeadlinePlan> = {}): DeadlinePlan => {
  return { pattern: everyThursday, pinned: new Map(), endsOn: "2027-01-31", ...given };
};
const dayOf = (of: DeadlinePlan, scope: string) =>
  listPlannedDeadlines(of, context).find((each) => each.scope === scope)?.day;
const patterns = fc.record({
  everyWeeks: fc.constantFrom(1, 2),
  weekday: fc.integer({ min: 1, max: 7 }),
  from: fc.integer({ min: 0, max: 120 }).map((days) => addDays("2026-10-19", days)),
  lessonsEach: fc.constantFrom(1, 2, 3),
  wholeCourse: fc.boolean(),
  holidays: fc.constantFrom("north" as const, "south" as const, null),
  together: fc.subarray(lessonIds),
});
const plans = fc
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

it("a final test after the last day has three ways out", () => {
  const late = plan({ endsOn: "2026-12-18" });
  const ways = findWaysOut(late, context, today);
  expect(ways).toEqual({
    late: [""],
    extend: "2027-01-07",
    together: [{ first: "g", second: "h" }],
    earlier: "2026-10-22",
  });
  if (!ways) return;
  expect(dayOf(extendCohort(late, ways), "")).toBe("2027-01-07");
  expect(["h", ""].map((scope) => dayOf(putLessonsTogether(late, ways), scope))).toEqual(["2026-12-10", "2026-12-17"]);
  expect(["a", ""].map((scope) => dayOf(beginEarlier(late, ways), scope))).toEqual(["2026-10-22", "2026-12-17"]);
  // A week earlier is already over, and the cohort can't begin before its first day.
  expect(findWaysOut(late, context, "2026-10-23")?.earlier).toBeNull();
  expect(findWaysOut(late, { ...context, startsOn: "2026-10-23" }, today)?.earlier).toBeNull();
});

it("beginning earlier takes whole weeks, and as few as possible", () => {
  // A week earlier is in the autumn holiday.
  const late = plan({ endsOn: "2026-12-15" });
  expect(findWaysOut(late, { ...context, startsOn: "2026-10-01" }, today)?.earlier).toBe("2026-10-08");
});

it("two that are late need two pairs, and a pinned date that is late only a longer cohort", () => {
  const late = plan({ endsOn: "2026-12-10" });
  expect(findWaysOut(late, context, today)).toMatchObject({
    late: ["h", ""],
    together: [
      { first: "e", second: "f" },
      { first: "g", second: "h" },
    ],
    earlier: null,
  });
  const pinned = new Map([["", { day: "2027-02-15", time: "12:00" }]]);
  expect(findWaysOut(plan({ pinned }), context, today)).toEqual({
    late: [""],
    extend: "2027-02-15",
    together: null,
    earlier: null,
  });
});

it("each way out that is offered solves what is late, and there is always one", () => {
  fc.assert(
    fc.property(plans, (some) => {
      const ways = findWaysOut(some, context, today);
      const late = (of: DeadlinePlan) =>
        listPlannedDeadlines(of, context).filter(({ problem }) => problem === "due-late");
      expect(ways === null).toBe(late(some).length === 0);
      if (!ways) return;
      expect(ways.extend).not.toBeNull();
      expect(late(extendCohort(some, ways))).toEqual([]);
      if (ways.together) expect(late(putLessonsTogether(some, ways))).toEqual([]);
      if (ways.earlier) expect(late(beginEarlier(some, ways))).toEqual([]);
    }),
  );
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
  expect(copied.pattern).toMatchObject({ weekday: 4, from: "2027-09-09", together: [], without: [] });
  expect([...copied.pinned]).toEqual([["d", noDate]]);
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
