import fc from "fast-check";
import { expect, it } from "vitest";
import { countMembersByStatus, type MatrixRow } from "../following/progress-matrix";
import type { MemberNeedsTrainerReason } from "./reasons";
import {
  computeMemberStanding,
  findDayOfChoice,
  findEndOfArrangement,
  findProblemOfDay,
  isKnownReason,
  listNewReasons,
  mostDaysUntilLater,
  startOfDay,
} from "./standing";

const now = new Date("2026-11-30T08:12:00Z");
const dayMs = 86_400_000;
const at = (days: number) => new Date(now.getTime() + days * dayMs).toISOString();

const ids = fc.uniqueArray(fc.constantFrom("een", "twee", "drie"), { minLength: 1 });
const days = fc.integer({ min: 1, max: 60 });
const tests = fc.integer({ min: 1, max: 4 });
const anyReason: fc.Arbitrary<MemberNeedsTrainerReason> = fc.oneof(
  fc.record({ kind: fc.constant("stuck-final-test" as const), attempts: tests, tests, from: days.map(at) }),
  ids.map((lessonIds) => ({ kind: "stuck-lesson" as const, lessonIds, failed: lessonIds.map(() => 2) })),
  ids.map((objectiveIds) => ({ kind: "stuck-objective" as const, objectiveIds })),
  tests.map((n) => ({ kind: "failed-final-test" as const, tests: n, from: null })),
  fc.record({ kind: fc.constant("silent" as const), days, begun: fc.boolean() }),
  fc.record({ kind: fc.constant("behind" as const), scopes: ids, days }),
  days.map((n) => ({ kind: "unclaimed" as const, days: n })),
);
const anyReasons = fc.uniqueArray(anyReason, { maxLength: 4, selector: ({ kind }) => kind });
const anyItem = fc.option(
  fc.record({ until: fc.option(fc.integer({ min: -20, max: 60 }).map(at)), reasons: anyReasons }),
);

it("everybody is counted once: needs, arranged and on schedule add up to all members", () => {
  const frame = {
    edition: null,
    cells: [],
    passed: 0,
    lessons: 0,
    finalTest: null,
    finalTestFrom: null,
    finalTestScore: null,
    supervisedBy: null,
  };
  const blank = { ...frame, certificate: null, activeDaysAgo: null };
  const anyMember = fc.record({ reasons: anyReasons, item: anyItem });
  fc.assert(
    fc.property(fc.array(anyMember, { maxLength: 40 }), (members) => {
      const rows = members.map(({ reasons, item }, n): MatrixRow => {
        const standing = computeMemberStanding(reasons, item, now);
        const late = reasons.some(({ kind }) => kind === "behind");
        const lateness = { late, courseLate: false };
        return { ...blank, learnerId: `${n}`, name: `${n}`, standing, ...lateness, ownValues: "", actedAt: null };
      });
      const counted = countMembersByStatus(rows);
      expect(counted.members).toBe(members.length);
      expect(counted.needs + counted.arranged + counted.onSchedule).toBe(members.length);
      expect(counted.onSchedule).toBe(members.filter(({ reasons }) => reasons.length === 0).length);
    }),
  );
});

it("who has a reason needs a trainer, unless an item holds and no reason is new", () => {
  fc.assert(
    fc.property(anyReasons, anyItem, (reasons, item) => {
      const standing = computeMemberStanding(reasons, item, now);
      const holds = item?.until != null && Date.parse(item.until) > now.getTime();
      if (reasons.length === 0) expect(standing).toBe("on-schedule");
      else if (!holds) expect(standing).toBe("needs");
      else expect(standing).toBe(reasons.every((each) => isKnownReason(each, item.reasons)) ? "arranged" : "needs");
      // What was there when the item was stored brings nobody back before the date.
      if (reasons.length > 0) expect(computeMemberStanding(reasons, { until: at(7), reasons }, now)).toBe("arranged");
    }),
  );
});

it("another lesson, objective, deadline or attempt is new; more days, and silence, are not", () => {
  const stuck = (...lessonIds: string[]) =>
    ({ kind: "stuck-lesson", lessonIds, failed: lessonIds.map(() => 3) }) as const;
  const behind = (scopes: string[], late: number) => ({ kind: "behind", scopes, days: late }) as const;
  const objectives = (...objectiveIds: string[]) => ({ kind: "stuck-objective", objectiveIds }) as const;
  const knows = (reason: MemberNeedsTrainerReason, ...earlier: MemberNeedsTrainerReason[]) =>
    isKnownReason(reason, earlier);
  expect(knows(stuck("een"), stuck("een", "twee"))).toBe(true);
  expect(knows(stuck("een", "drie"), stuck("een", "twee"))).toBe(false);
  expect(knows(objectives("L1.1"), objectives("L1.2"))).toBe(false);
  expect(knows(behind(["een"], 12), behind(["een", ""], 5))).toBe(true);
  expect(knows(behind(["een", "twee"], 12), behind(["een"], 5))).toBe(false);
  expect(knows({ kind: "silent", days: 8, begun: true }, behind(["een"], 5))).toBe(true);
  expect(knows({ kind: "unclaimed", days: 9 }, behind(["een"], 5))).toBe(false);
  expect(knows({ kind: "unclaimed", days: 9 }, { kind: "unclaimed", days: 7 })).toBe(true);
  const failed = (n: number) => ({ kind: "failed-final-test", tests: n, from: null }) as const;
  const used = (n: number) => ({ kind: "stuck-final-test", attempts: 3, tests: n, from: at(30) }) as const;
  expect([knows(failed(2), failed(2)), knows(failed(2), failed(1)), knows(used(3), failed(2))]).toEqual([
    true,
    false,
    false,
  ]);
  // The next series opened by itself, which is no news about the member.
  expect(knows(failed(3), used(3))).toBe(true);
});

it("an act sets apart until the beginning of the day a week later in Amsterdam, also over the change of the clock", () => {
  expect(findEndOfArrangement(now).toISOString()).toBe("2026-12-06T23:00:00.000Z");
  expect(findEndOfArrangement(new Date("2026-10-24T21:30:00Z")).toISOString()).toBe("2026-10-30T23:00:00.000Z");
});

it("the day that the page named holds, also after midnight, as long as it is still to come", () => {
  const monday = new Date("2026-12-07T08:00:00Z");
  expect(findDayOfChoice("next-week", monday, "", "2026-12-06")).toBe("2026-12-14");
  expect(findDayOfChoice("done", monday, "", "2026-12-06")).toBe("2026-12-13");
  const tuesday = new Date("2026-12-01T08:00:00Z");
  expect(findDayOfChoice("next-week", tuesday, "", "2026-11-29")).toBe("2026-12-07");
  // "Tomorrow" of the day before is today, and that is no later day.
  expect(findDayOfChoice("tomorrow", monday, "", "2026-12-06")).toBe("2026-12-08");
  for (const forged of ["2026-12-08", "2027-01-01", "2026-02-30", "0001-01-01", "x", ""])
    expect(findDayOfChoice("tomorrow", monday, "", forged)).toBe("2026-12-08");
});

it("what is new of a reason is named without what was known", () => {
  const earlier: MemberNeedsTrainerReason[] = [
    { kind: "behind", scopes: ["a"], days: 3 },
    { kind: "stuck-lesson", lessonIds: ["a"], failed: [2] },
  ];
  const news = listNewReasons(
    [
      { kind: "behind", scopes: ["a", "b", ""], days: 9 },
      { kind: "stuck-lesson", lessonIds: ["a", "c"], failed: [4, 2] },
      { kind: "silent", days: 30, begun: true },
    ],
    earlier,
  );
  expect(news).toEqual([
    { kind: "behind", scopes: ["b", ""], days: 9 },
    { kind: "stuck-lesson", lessonIds: ["c"], failed: [2] },
  ]);
  expect(listNewReasons(earlier, earlier)).toEqual([]);
});

it("later is tomorrow, next Monday or a typed day; a day that is over or more than sixty days away is refused", () => {
  const sunday = new Date("2026-12-06T12:00:00Z");
  expect(findDayOfChoice("tomorrow", now)).toBe("2026-12-01");
  expect([now, sunday].map((moment) => findDayOfChoice("next-week", moment))).toEqual(["2026-12-07", "2026-12-07"]);
  expect(findDayOfChoice("day", now, " 2026-12-24 ")).toBe("2026-12-24");
  expect(startOfDay("2026-12-24").toISOString()).toBe("2026-12-23T23:00:00.000Z");
  const problems = ["2026-11-29", "2026-11-30", "2026-12-01", "2027-01-29", "2027-01-30", "2026-02-30", "", "morgen"];
  expect(mostDaysUntilLater).toBe(60);
  expect(problems.map((day) => findProblemOfDay(day, now))).toEqual([
    "day-past",
    "day-past",
    null,
    null,
    "day-far",
    "day-invalid",
    "day-invalid",
    "day-invalid",
  ]);
});
