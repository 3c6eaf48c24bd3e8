import fc from "fast-check";
import { expect, it } from "vitest";
import type { LessonProgressSummary } from "~/learning/progress/progress-summary";
import { composeCohortMoment } from "../group/silence";
import {
  compareMembersByNeedForTrainer,
  findReasonsMemberNeedsTrainer,
  listEffectiveDeadlinesOfMember,
  type MemberNeedsTrainerInput,
  needsTrainerReasonKindsMostUrgentFirst,
} from "./reasons";

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
    hasFinalTest: false,
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

/** Options with which a member is behind for so many days, because silence counts only then. */
const late = (days = 1) => ({ deadlines: [{ scope: "een", dueAt: ago(days) }] });
const kindsOf = (...given: Parameters<typeof input>) =>
  findReasonsMemberNeedsTrainer(input(...given)).map(({ kind }) => kind);

it("silence is counted in days of the calendar in Amsterdam, whatever the time of day", () => {
  // The last minute of 13 October in Amsterdam, and the first of 14 October.
  expect(findReasonsMemberNeedsTrainer(input({ lastActiveAt: new Date("2026-10-13T21:59:00Z") }, late()))).toEqual([
    { kind: "silent", days: 7, begun: true },
    { kind: "behind", scopes: ["een"], days: 1 },
  ]);
  expect(kindsOf({ lastActiveAt: new Date("2026-10-13T22:00:00Z") }, late())).toEqual(["behind"]);
});

it("without answers, silence counts from joining or from the beginning of the group", () => {
  expect(findReasonsMemberNeedsTrainer(input({ lastActiveAt: null, joinedAt: ago(11) }, late()))).toContainEqual({
    kind: "silent",
    days: 11,
    begun: false,
  });
  expect(kindsOf({ lastActiveAt: null, joinedAt: ago(6) }, late())).toEqual(["behind"]);
  expect(kindsOf({ lastActiveAt: ago(90), joinedAt: ago(2) }, late())).toEqual(["behind"]);
  const cohort = { startsOn: "2026-10-15", endsOn: "2026-12-19" };
  expect(kindsOf({ lastActiveAt: null, joinedAt: ago(30) }, { cohort, ...late() })).toEqual(["behind"]);
});

it("who is on time or ahead is never silent; without a deadline of their own, silence counts from two weeks on", () => {
  const silent = { lastActiveAt: ago(29) };
  expect(kindsOf(silent, late(-3))).toEqual([]);
  const ahead = { ...silent, lessons: [lesson("een", { passedAt: ago(29).toISOString() })] };
  expect(kindsOf(ahead, late())).toEqual([]);
  // Being ahead silences only silence.
  const stuck = { ...ahead, lessons: [...ahead.lessons, lesson("twee", { failed: 2 })] };
  expect(kindsOf(stuck, late())).toEqual(["stuck-lesson"]);
  expect([13, 14].map((days) => kindsOf({ lastActiveAt: ago(days) }))).toEqual([[], ["silent"]]);
  const elsewhere = { deadlines: [{ scope: "van-een-andere-editie", dueAt: ago(1) }] };
  expect([13, 14].map((days) => kindsOf({ lastActiveAt: ago(days) }, elsewhere))).toEqual([[], ["silent"]]);
});

it("silence counts only while the group runs, the last day in Amsterdam included", () => {
  const silent = { lastActiveAt: ago(20) };
  const ends = (endsOn: string) => kindsOf(silent, { cohort: { startsOn: "2026-09-01", endsOn } }).length;
  expect([ends("2026-10-19"), ends("2026-10-20")]).toEqual([0, 1]);
  expect(kindsOf(silent, { cohort: { startsOn: "2026-10-21", endsOn: "2026-12-01" } })).toEqual([]);
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

it("a deadline from before somebody joined counts, and the reason says since when they take part", () => {
  const deadlines = [
    { scope: "een", dueAt: ago(9) },
    { scope: "twee", dueAt: ago(1) },
  ];
  const behind = (days: number, more = {}) =>
    findReasonsMemberNeedsTrainer(input({ joinedAt: ago(days) }, { deadlines, ...more }));
  expect(behind(5)).toEqual([{ kind: "behind", scopes: ["een", "twee"], days: 9, joinedAt: ago(5).toISOString() }]);
  expect(behind(10)).toEqual([{ kind: "behind", scopes: ["een", "twee"], days: 9 }]);
  // With more time for the first one, only a deadline from after they joined is over.
  const extensions = [{ scope: "een", dueAt: ago(-3) }];
  expect(behind(5, { extensions })).toEqual([{ kind: "behind", scopes: ["twee"], days: 1 }]);
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

const passedAll = (days: number) =>
  ["een", "twee", "drie"].map((id) => lesson(id, { passedAt: ago(days).toISOString() }));
/** A final test that was handed in so many days ago, as attempt `number` of `most`. */
function finalTest(days: number, { passed = false, number = 1, most = 1 } = {}) {
  const handedInAt = ago(days).toISOString();
  const score = passed ? 1 : 0.5;
  const result = { handedInAt, score, bestScore: score, passed, questions: 24, sitting: null };
  const rules = { mark: 0.8, markNow: 0.8, seriesRules: { final: most, hoursBetween: 24 }, perObjective: null };
  return { series: 1, number, startedAt: handedInAt, ...result, ...rules };
}
const hasFinalTest = true;

it("a member who passed all lessons and used up the attempts at the final test needs the trainer, until they have a certificate", () => {
  const own = { lessons: passedAll(9), lastActiveAt: ago(20), finalTests: [finalTest(2)] };
  const need = { kind: "stuck-final-test", attempts: 1, tests: 1, from: ago(2 - 30).toISOString() };
  const find = (change: Parameters<typeof input>[0] = {}) =>
    findReasonsMemberNeedsTrainer(input({ ...own, ...change }, { hasFinalTest }));
  expect(find()).toEqual([need]);
  expect(find({ lessons: [] })).toEqual([need, { kind: "silent", days: 20, begun: true }]);
  expect(find({ finalTestGrantedAt: ago(1) })).toEqual([]);
  expect(find({ finalTests: null })).toEqual([]);
  expect(find({ certifiedAt: ago(1) })).toEqual([]);
});

it("a failed last attempt counts while another one is possible; an open, passed or granted one does not", () => {
  const [first, second] = [finalTest(4, { most: 3 }), finalTest(2, { number: 2, most: 3 })];
  const find = (finalTests: (typeof first)[], change = {}) =>
    findReasonsMemberNeedsTrainer(input({ lessons: passedAll(9), finalTests, ...change }, { hasFinalTest }));
  expect(find([first, second])).toEqual([{ kind: "failed-final-test", tests: 2, from: null }]);
  const late = finalTest(1 / 4, { number: 2, most: 3 });
  const from = ago(1 / 4 - 1).toISOString();
  expect(find([first, late])).toEqual([{ kind: "failed-final-test", tests: 2, from }]);
  expect(find([first, { ...second, handedInAt: null as never }])).toEqual([]);
  expect(find([first, finalTest(2, { number: 2, most: 3, passed: true })])).toEqual([]);
  expect(find([first, second], { finalTestGrantedAt: ago(1) })).toEqual([]);
  expect(find([first, second], { finalTestGrantedAt: ago(3) })).toHaveLength(1);
  // A month after a series that was used up, the next one opens by itself: still a failed last attempt.
  expect(find([finalTest(40)])).toEqual([{ kind: "failed-final-test", tests: 1, from: null }]);
});

it("a certificate that could be claimed for a week is a reason, as far as trainers may know of the final test", () => {
  const find = (days: number, change = {}, more = {}) =>
    findReasonsMemberNeedsTrainer(input({ lessons: passedAll(days), ...change }, more));
  expect([find(6), find(7)]).toEqual([[], [{ kind: "unclaimed", days: 7 }]]);
  expect(find(30, { certifiedAt: ago(1) })).toEqual([]);
  const tested = (days: number) => find(30, { finalTests: [finalTest(days, { passed: true })] }, { hasFinalTest });
  expect([tested(6), tested(8)]).toEqual([[], [{ kind: "unclaimed", days: 8 }]]);
  expect(find(30, { finalTests: [] }, { hasFinalTest })).toEqual([]);
  expect(find(30, { finalTests: null }, { hasFinalTest })).toEqual([]);
});

it("a member with a certificate, or who passed all lessons today, has no needs", () => {
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
  const order: string[] = [...needsTrainerReasonKindsMostUrgentFirst];
  // Being silent and being behind are equally urgent: among members, who is late for longest comes first.
  const rank = (kind = "") => order.indexOf(kind === "behind" ? "silent" : kind);
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
        .map(({ needs }) => rank(needs[0]?.kind));
      expect(first).toEqual([...first].sort());
    }),
  );
});
