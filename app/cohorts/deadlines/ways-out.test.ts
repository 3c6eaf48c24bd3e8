import fc from "fast-check";
import { expect, it } from "vitest";
import { context, lessonIds, plan, plans } from "~/../tests/support/deadline-plans";
import { findDeadlineOrderWarnings } from "./deadline-order";
import { type DeadlinePlan, listPlannedDeadlines } from "./deadline-plan";
import { beginEarlier, extendCohort, findWaysOut, moveCourse, putLessonsTogether } from "./ways-out";

const today = "2026-10-01";
const dayOf = (of: DeadlinePlan, scope: string) =>
  listPlannedDeadlines(of, context).find((each) => each.scope === scope)?.day;
const warningsOf = (of: DeadlinePlan) =>
  findDeadlineOrderWarnings(
    listPlannedDeadlines(of, context).map(({ scope, dueAt }) => {
      return { scope, dueAt, number: scope === "" ? null : lessonIds.indexOf(scope) + 1 };
    }),
  );

it("a final test after the last day has three ways out", () => {
  const late = plan({ endsOn: "2026-12-18" });
  const ways = findWaysOut(late, context, today);
  expect(ways).toEqual({
    ...{ late: [""], afterCourse: [], course: null },
    extend: "2027-01-07",
    together: [{ first: "g", second: "h" }],
    earlier: "2026-10-22",
  });
  if (!ways) return;
  expect(dayOf(extendCohort(late, ways, context), "")).toBe("2027-01-07");
  expect(["h", ""].map((scope) => dayOf(putLessonsTogether(late, ways, context), scope))).toEqual([
    "2026-12-10",
    "2026-12-17",
  ]);
  expect(["a", ""].map((scope) => dayOf(beginEarlier(late, ways, context), scope))).toEqual([
    "2026-10-22",
    "2026-12-17",
  ]);
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
    ...{ late: [""], afterCourse: [], course: null },
    extend: "2027-02-15",
    together: null,
    earlier: null,
  });
});

it("a way out that would put a lesson after a later one is not offered", () => {
  const fixed = (day: string) => plan({ pinned: new Map([["g", { day, time: "12:00" }]]), endsOn: "2026-12-18" });
  expect(findWaysOut(fixed("2026-12-10"), context, today)).toMatchObject({
    ...{ together: [{ first: "g", second: "h" }], earlier: "2026-10-22" },
  });
  expect(findWaysOut(fixed("2026-12-14"), context, today)).toMatchObject({
    ...{ extend: "2027-01-07", together: null, earlier: null },
  });
});

it("with each way out the whole course moves along, if its pinned date would come before a lesson", () => {
  // Lesson h is due on 7 January, after the last day of the group. The whole course stands fixed on 16 December.
  const pattern = { ...plan().pattern, from: "2026-11-05" } as DeadlinePlan["pattern"];
  const late = plan({ pattern, pinned: new Map([["", { day: "2026-12-16", time: "12:00" }]]), endsOn: "2026-12-18" });
  const ways = findWaysOut(late, context, today);
  expect(ways).toEqual({
    ...{ late: ["h"], afterCourse: ["g", "h"], course: { day: "2027-01-07", time: "23:59" } },
    ...{ extend: "2027-01-07", together: [{ first: "g", second: "h" }], earlier: "2026-10-29" },
  });
  if (!ways) return;
  const dates = (of: DeadlinePlan) => ["h", ""].map((scope) => dayOf(of, scope));
  expect(dates(extendCohort(late, ways, context))).toEqual(["2027-01-07", "2027-01-07"]);
  expect(dates(putLessonsTogether(late, ways, context))).toEqual(["2026-12-17", "2026-12-17"]);
  expect(dates(beginEarlier(late, ways, context))).toEqual(["2026-12-17", "2026-12-17"]);
});

it("a lesson after the whole course is told, and the way out puts the course on the day of the last lesson", () => {
  const pinned = new Map([
    ["c", { day: "2027-01-20", time: "10:00" }],
    ["h", { day: "2027-01-15", time: "12:00" }],
    ["", { day: "2027-01-15", time: "11:00" }],
  ]);
  for (const some of [plan({ pinned }), plan({ pattern: null, pinned })]) {
    const ways = findWaysOut(some, context, today);
    expect(ways).toEqual({
      ...{ late: [], afterCourse: ["c", "h"], course: { day: "2027-01-20", time: "10:00" } },
      ...{ extend: null, together: null, earlier: null },
    });
    if (!ways) continue;
    const moved = moveCourse(some, ways, context);
    expect(dayOf(moved, "")).toBe("2027-01-20");
    expect(findWaysOut(moved, context, today)).toBeNull();
  }
  // On the same moment it does not come after it. Without a deadline for the whole course, nothing does.
  const same = new Map([["", { day: "2026-12-17", time: "23:59" }]]);
  expect(findWaysOut(plan({ pinned: same }), context, today)).toBeNull();
  expect(findWaysOut(plan({ pinned: new Map([["", { day: "", time: "" }]]) }), context, today)).toBeNull();
});

it("each way out that is offered solves what does not fit, there is always one, and none puts a lesson out of order", () => {
  fc.assert(
    fc.property(plans, (some) => {
      const ways = findWaysOut(some, context, today);
      const late = (of: DeadlinePlan) =>
        listPlannedDeadlines(of, context).filter(({ problem }) => problem === "due-late");
      const before = warningsOf(some);
      const isCourseEarly = [...before.values()].some(({ kind }) => kind === "after-course");
      if (isCourseEarly || late(some).length > 0) expect(ways).not.toBeNull();
      if (!ways) return;
      expect(ways.extend === null).toBe(late(some).length === 0);
      const solved = [
        ...(ways.extend ? [extendCohort(some, ways, context)] : []),
        ...(ways.together ? [putLessonsTogether(some, ways, context)] : []),
        ...(ways.earlier ? [beginEarlier(some, ways, context)] : []),
        ...(ways.late.length === 0 ? [moveCourse(some, ways, context)] : []),
      ];
      for (const changed of solved) {
        expect(findWaysOut(changed, context, today)).toBeNull();
        for (const [scope, { kind }] of warningsOf(changed)) {
          expect(kind).toBe("after-lesson");
          expect(before.get(scope)?.kind).toBe("after-lesson");
        }
      }
    }),
  );
});
