import { expect, it } from "vitest";
import { composeMatrixMember, composeMatrixRow, countMembersByStatus } from "./progress-matrix";

const now = new Date("2026-03-10T09:00:00Z");
const lessonIds = ["een", "twee"];
const scores = { firstScore: null, bestScore: null, missed: {} };
const lesson = { lessonId: "een", rounds: 1, failed: 0, answered: 2, passedIn: null, ...scores };
const course = {
  label: "2",
  lessons: lessonIds.map((id, at) => ({ id, number: at + 1, short: id, questions: 5 })),
  finalTest: null,
};

it("a cell shows the state of its lesson, whatever the order of the lessons", () => {
  const member = {
    learnerId: "a",
    name: "Aaltje",
    lastActiveAt: new Date("2026-03-09T22:59:00Z"),
    finalTests: null,
    certificateState: null,
    lessons: [
      { ...lesson, lessonId: "twee", passedAt: "2026-03-01T10:00:00Z" },
      { ...lesson, passedAt: null, failed: 2 },
      { ...lesson, lessonId: "van-vroeger", passedAt: "2026-03-01T10:00:00Z" },
    ],
  };
  const found = composeMatrixRow(member, {
    course,
    own: course,
    needs: [{ kind: "behind", scopes: [""], days: 1 }],
    standing: "needs",
    today: "2026-03-10",
    now,
  });
  expect(found.cells.map((cell) => cell?.state)).toEqual(["stuck", "passed"]);
  // A deadline of the course as a whole is late for no lesson.
  expect(found.cells.map((cell) => cell?.late)).toEqual([false, false]);
  expect(found.courseLate).toBe(true);
  // The last answer was one minute before midnight in Amsterdam, which is yesterday.
  expect(found).toMatchObject({ passed: 1, activeDaysAgo: 1, standing: "needs", late: true });
});

it("a member of another edition has the lessons of that edition, and no final test if it has none", () => {
  const member = {
    learnerId: "a",
    name: "Aaltje",
    lastActiveAt: null,
    finalTests: [],
    certificateState: null,
  };
  const lessons = [{ ...lesson, passedAt: "2026-03-01T10:00:00Z" }];
  const group = { ...course, finalTest: { objectives: [] } };
  const own = { label: "1", lessons: [{ id: "een", number: 1, short: "een", questions: 3 }], finalTest: null };
  const rest = { course: group, needs: [], standing: "on-schedule" as const, today: "2026-03-10", now };
  expect(composeMatrixRow({ ...member, lessons }, { ...rest, own })).toMatchObject({
    edition: "1",
    cells: [{ state: "passed", questions: 3 }, null],
    passed: 1,
    lessons: 1,
    finalTest: "none",
  });
  const elsewhere = [{ ...lesson, rounds: 0, passedAt: "2026-03-01T10:00:00Z", passedIn: "0" }];
  expect(composeMatrixRow({ ...member, lessons: elsewhere }, { ...rest, own: group })).toMatchObject({
    edition: null,
    cells: [{ state: "passed", passedIn: "0" }, { state: "open" }],
    passed: 1,
    lessons: 2,
    finalTest: "open",
  });
});

it("a cell shows a score where the latest round failed, how far somebody is where a round is open, and what is late", () => {
  const lessons = ["begun", "failed", "again", "stuck", "passed", "open"].map((id, at) => ({
    id,
    number: at + 1,
    short: id,
    questions: 5,
  }));
  const all = { ...course, lessons };
  const ofLesson = (
    lessonId: string,
    change: { rounds?: number; failed?: number; passedAt?: string; bestScore?: number },
  ) => ({
    ...lesson,
    lessonId,
    passedAt: null,
    ...change,
  });
  const member = {
    learnerId: "a",
    name: "Aaltje",
    lastActiveAt: null,
    finalTests: null,
    certificateState: null,
    lessons: [
      ofLesson("begun", {}),
      ofLesson("failed", { rounds: 1, failed: 1, bestScore: 0.4 }),
      ofLesson("again", { rounds: 2, failed: 1, bestScore: 0.4 }),
      ofLesson("stuck", { rounds: 3, failed: 2, bestScore: 0.6 }),
      ofLesson("passed", { rounds: 2, failed: 1, bestScore: 0.9, passedAt: "2026-03-01T10:00:00Z" }),
    ],
  };
  const { cells } = composeMatrixRow(member, {
    course: all,
    own: all,
    needs: [{ kind: "behind", scopes: ["again", "open"], days: 1 }],
    standing: "needs",
    today: "2026-03-10",
    now,
  });
  expect(cells.map((cell) => [cell?.look, cell?.score, cell?.late])).toEqual([
    ["busy", null, false],
    ["failed", 0.4, false],
    ["busy", 0.4, true],
    ["failed", 0.6, false],
    ["passed", 0.9, false],
    ["open", null, true],
  ]);
});

it("who passed all lessons and never began a final test that trainers may see is ready for it", () => {
  const withTest = { ...course, finalTest: { objectives: [] } };
  const passedAt = "2026-03-01T10:00:00Z";
  const member = {
    learnerId: "a",
    name: "Aaltje",
    lastActiveAt: null,
    finalTests: [],
    certificateState: null,
    lessons: lessonIds.map((lessonId) => ({ ...lesson, lessonId, passedAt })),
  };
  const rest = { needs: [], standing: "on-schedule" as const, next: null, today: "2026-03-10", now };
  const isReady = (change: object, own: typeof withTest | typeof course = withTest) =>
    composeMatrixMember({ ...member, ...change }, { ...rest, own }).isReadyForFinalTest;
  expect(isReady({})).toBe(true);
  expect(isReady({}, course)).toBe(false);
  expect(isReady({ finalTests: null })).toBe(false);
  expect(isReady({ lessons: member.lessons.slice(1) })).toBe(false);
  expect(isReady({ certificateState: "valid" })).toBe(false);
});

it("figures count everybody once", () => {
  const rows = [
    { standing: "needs" as const, certificate: null },
    { standing: "arranged" as const, certificate: null },
    { standing: "on-schedule" as const, certificate: "valid" as const },
    { standing: "on-schedule" as const, certificate: "revoked" as const },
  ];
  expect(countMembersByStatus(rows)).toEqual({ members: 4, needs: 1, arranged: 1, onSchedule: 2, certificates: 1 });
});
