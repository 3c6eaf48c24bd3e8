import fc from "fast-check";
import { expect, it } from "vitest";
import type { LessonProgressSummary } from "~/learning/progress/progress-summary";
import { composeCohortMoment } from "../group/silence";
import {
  compareMembersByNeedForTrainer,
  findReasonsMemberNeedsTrainer,
  listEffectiveDeadlinesOfMember,
  type MemberNeedsTrainerInput,
} from "./needs";

const now = new Date("2026-10-20T10:00:00Z");
const dayMs = 86_400_000;
const ago = (days: number) => new Date(now.getTime() - days * dayMs);

function lesson(lessonId: string, own: Partial<LessonProgressSummary> = {}): LessonProgressSummary {
  const scores = { firstScore: null, bestScore: null, missed: {} };
  return { lessonId, rounds: 1, failed: 0, passedAt: null, passedIn: null, answered: 1, ...scores, ...own };
}

function input(
  own: Partial<MemberNeedsTrainerInput["member"]> = {},
  {
    cohort = { startsOn: "2026-09-01", endsOn: "2026-12-19" },
    ...more
  }: Partial<MemberNeedsTrainerInput> & { cohort?: { startsOn: string; endsOn: string } } = {},
): MemberNeedsTrainerInput {
  return {
    moment: composeCohortMoment(cohort, now),
    lessonIds: ["een", "twee", "drie"],
    deadlines: [],
    extensions: [],
    member: {
      joinedAt: ago(30),
      lessons: [],
      lastActiveAt: ago(1),
      certifiedAt: null,
      finalTests: null,
      finalTestGrantedAt: null,
      ...own,
    },
    ...more,
  };
}

it("silence is counted in days of the calendar in Amsterdam, whatever the time of day", () => {
  // The last minute of 13 October in Amsterdam, and the first of 14 October.
  expect(findReasonsMemberNeedsTrainer(input({ lastActiveAt: new Date("2026-10-13T21:59:00Z") }))).toEqual([
    { kind: "silent", days: 7, begun: true },
  ]);
  expect(findReasonsMemberNeedsTrainer(input({ lastActiveAt: new Date("2026-10-13T22:00:00Z") }))).toEqual([]);
});

it("without answers, silence counts from joining or from the beginning of the group", () => {
  expect(findReasonsMemberNeedsTrainer(input({ lastActiveAt: null, joinedAt: ago(11) }))).toEqual([
    { kind: "silent", days: 11, begun: false },
  ]);
  expect(findReasonsMemberNeedsTrainer(input({ lastActiveAt: null, joinedAt: ago(6) }))).toEqual([]);
  expect(findReasonsMemberNeedsTrainer(input({ lastActiveAt: ago(90), joinedAt: ago(2) }))).toEqual([]);
  const cohort = { startsOn: "2026-10-15", endsOn: "2026-12-19" };
  expect(findReasonsMemberNeedsTrainer(input({ lastActiveAt: null, joinedAt: ago(30) }, { cohort }))).toEqual([]);
});

it("silence counts only while the group runs, the last day in Amsterdam included", () => {
  const silent = { lastActiveAt: ago(20) };
  const ends = (endsOn: string) =>
    findReasonsMemberNeedsTrainer(input(silent, { cohort: { startsOn: "2026-09-01", endsOn } })).length;
  expect([ends("2026-10-19"), ends("2026-10-20")]).toEqual([0, 1]);
  expect(
    findReasonsMemberNeedsTrainer(input(silent, { cohort: { startsOn: "2026-10-21", endsOn: "2026-12-01" } })),
  ).toEqual([]);
});

it("a passed deadline counts for lessons that are not passed, and a member's extension replaces it", () => {
  const deadlines = [
    { scope: "", dueAt: ago(1) },
    { scope: "twee", dueAt: ago(4) },
    { scope: "een", dueAt: ago(9) },
    { scope: "weg", dueAt: ago(20) },
  ];
  const member = { lessons: [lesson("een", { passedAt: "2026-10-01T10:00:00Z" })] };
  expect(findReasonsMemberNeedsTrainer(input(member, { deadlines }))).toEqual([
    { kind: "behind", scopes: ["twee", ""], days: 4 },
  ]);
  const extensions = [
    { scope: "twee", dueAt: ago(-3) },
    { scope: "", dueAt: ago(30) },
  ];
  expect(findReasonsMemberNeedsTrainer(input(member, { deadlines, extensions }))).toEqual([
    { kind: "behind", scopes: [""], days: 1 },
  ]);
});

it("after two failed rounds a member is stuck, until the lesson is passed", () => {
  const stuck = lesson("twee", { failed: 2, missed: { "L2.1": 2, "L2.2": 1 } });
  expect(findReasonsMemberNeedsTrainer(input({ lessons: [stuck] }))).toEqual([
    { kind: "stuck-lesson", lessonIds: ["twee"], failed: [2] },
    { kind: "stuck-objective", objectiveIds: ["L2.1"] },
  ]);
  expect(findReasonsMemberNeedsTrainer(input({ lessons: [{ ...stuck, failed: 1, missed: { "L2.1": 1 } }] }))).toEqual(
    [],
  );
  expect(findReasonsMemberNeedsTrainer(input({ lessons: [{ ...stuck, passedAt: now.toISOString() }] }))).toEqual([]);
});

it("an objective that went right in one of the rounds is not a reason, however often it was missed", () => {
  const lessons = [lesson("twee", { failed: 3, missed: { "L2.1": 2, "L2.2": 3 } })];
  expect(findReasonsMemberNeedsTrainer(input({ lessons }))).toContainEqual({
    kind: "stuck-objective",
    objectiveIds: ["L2.2"],
  });
});

const summary = fc.record({
  lessonId: fc.constantFrom("een", "twee", "drie"),
  rounds: fc.integer({ min: 1, max: 5 }),
  failed: fc.integer({ min: 0, max: 5 }),
  firstScore: fc.constant(null),
  bestScore: fc.constant(null),
  passedAt: fc.constantFrom(null, "2026-10-01T10:00:00Z"),
  passedIn: fc.constant(null),
  answered: fc.integer({ min: 0, max: 5 }),
  missed: fc.dictionary(fc.constantFrom("C.1", "C.2"), fc.integer({ min: 1, max: 5 })),
});
const due = fc.record({
  scope: fc.constantFrom("", "een", "twee", "drie"),
  dueAt: fc.integer({ min: -40, max: 40 }).map(ago),
});
const anyInput = fc.record({
  lessons: fc.uniqueArray(summary, { selector: ({ lessonId }) => lessonId }),
  lastActiveAt: fc.option(fc.integer({ min: 0, max: 60 }).map(ago)),
  deadlines: fc.uniqueArray(due, { selector: ({ scope }) => scope }),
  extensions: fc.uniqueArray(due, { selector: ({ scope }) => scope }),
});

it("a member who passed all lessons and used up the attempts at the final test needs the trainer, until they have a certificate", () => {
  const lessons = ["een", "twee", "drie"].map((id) => lesson(id, { passedAt: ago(9).toISOString() }));
  const handedInAt = ago(2).toISOString();
  const result = { handedInAt, score: 0.5, bestScore: 0.5, passed: false, questions: 24 };
  const test = { series: 1, number: 1, startedAt: handedInAt, ...result };
  const rules = { mark: 0.8, markNow: 0.8, seriesRules: { final: 1, hoursBetween: 24 }, perObjective: null };
  const own = { lessons, lastActiveAt: ago(20), finalTests: [{ ...test, ...rules }] };
  const need = { kind: "stuck-final-test", attempts: 1 };
  expect(findReasonsMemberNeedsTrainer(input(own))).toEqual([need]);
  expect(findReasonsMemberNeedsTrainer(input({ ...own, lessons: [] }))).toEqual([
    need,
    { kind: "silent", days: 20, begun: true },
  ]);
  expect(findReasonsMemberNeedsTrainer(input({ ...own, finalTestGrantedAt: ago(1) }))).toEqual([]);
  expect(findReasonsMemberNeedsTrainer(input({ ...own, finalTests: null }))).toEqual([]);
  expect(findReasonsMemberNeedsTrainer(input({ ...own, certifiedAt: ago(1) }))).toEqual([]);
});

it("a member who completed the course has no needs", () => {
  fc.assert(
    fc.property(anyInput, ({ lastActiveAt, deadlines, extensions, ...own }) => {
      const rest = { deadlines, extensions };
      expect(findReasonsMemberNeedsTrainer(input({ ...own, lastActiveAt, certifiedAt: now }, rest))).toEqual([]);
      const lessons = ["een", "twee", "drie"].map((id) => lesson(id, { failed: 4, passedAt: now.toISOString() }));
      expect(findReasonsMemberNeedsTrainer(input({ lastActiveAt, lessons }, rest))).toEqual([]);
    }),
  );
});

it("an extension never creates a need, and never shortens a deadline", () => {
  fc.assert(
    fc.property(anyInput, ({ deadlines, extensions, ...own }) => {
      const kinds = (given: typeof extensions) =>
        findReasonsMemberNeedsTrainer(input(own, { deadlines, extensions: given })).map(({ kind }) => kind);
      expect(kinds([])).toEqual(expect.arrayContaining(kinds(extensions)));
      for (const [i, held] of listEffectiveDeadlinesOfMember(deadlines, extensions).entries()) {
        expect(held.dueAt.getTime()).toBeGreaterThanOrEqual(deadlines[i]?.dueAt.getTime() ?? 0);
      }
    }),
  );
});

it("needs are sorted by urgency, for one member and among members", () => {
  const order = ["stuck-final-test", "stuck-lesson", "stuck-objective", "silent", "behind"];
  fc.assert(
    fc.property(fc.array(anyInput, { maxLength: 6 }), (all) => {
      const members = all.map(({ deadlines, extensions, ...own }, i) => {
        return { name: `naam ${i}`, needs: findReasonsMemberNeedsTrainer(input(own, { deadlines, extensions })) };
      });
      for (const { needs } of members) {
        const ranks = needs.map(({ kind }) => order.indexOf(kind));
        expect(ranks).toEqual([...ranks].sort());
      }
      const first = members
        .filter(({ needs }) => needs.length > 0)
        .sort(compareMembersByNeedForTrainer)
        .map(({ needs }) => order.indexOf(needs[0]?.kind ?? ""));
      expect(first).toEqual([...first].sort());
    }),
  );
});
