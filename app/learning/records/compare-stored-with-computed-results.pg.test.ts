import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { insertLearner, loadTestCourse, type TestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { createReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { startPracticeRound } from "../practice/start-practice-round.server";
import { compareStoredWithComputedResults } from "./compare-stored-with-computed-results.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const later = new Date("2026-03-02T10:00:00Z");
let course: TestCourse;
let learnerId: string;

const answer = (lessonId: "alles" | "vijf", right: boolean[], round = 1) =>
  answerPracticeRound(pool, releases, course, { learnerId, lessonId, right, round, now: round > 1 ? later : now });

/** Changes stored rows in a way that the database does not allow the app. */
const damage = (change: (tx: Db) => Promise<unknown>) =>
  pool.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await change(tx);
  });

beforeAll(async () => {
  course = await loadTestCourse(pool, now);
  learnerId = await insertLearner(pool, now);
  await answer(
    "alles",
    Array(10)
      .fill(true)
      .map((_, i) => i % 3 > 0),
  );
  await answer("vijf", [true, true, false, true, true]);
  await startPracticeRound(pool, releases, { learnerId, courseId: "proef", lessonId: "vijf", now: later });
  await answer("vijf", [false], 2);
});

test("results computed again from the stored responses are the stored results, and nothing is written", async () => {
  const rows = () => pool`select * from attempt_result order by attempt_id, no`;
  const before = await rows();
  expect(before).toHaveLength(2);
  expect(await compareStoredWithComputedResults(pool, releases, now)).toEqual({
    compared: 3,
    differing: 0,
    differences: [],
  });
  expect(await rows()).toEqual(before);
});

test("a result, a score, a marking and a missing result that differ are told", async () => {
  const [first] = await pool<{ attemptId: string }[]>`select id as attempt_id from attempt where scope = 'alles'`;
  const attemptId = first?.attemptId ?? "";
  await pool`
    insert into attempt_result (learner_id, attempt_id, no, score, passed, per_objective, at)
    values (${learnerId}, ${attemptId}, 1, 1, true, '{}', ${later})`;
  const unfounded = await compareStoredWithComputedResults(pool, releases, now);
  expect(unfounded.differences).toMatchObject([{ id: attemptId, stored: { score: 1, passed: true }, questions: [] }]);
  await damage((tx) => tx`delete from attempt_result where attempt_id = ${attemptId} and no = 1`);

  await pool`
    insert into marking (learner_id, attempt_id, question_id, no, revision, score, cause, at)
    values (${learnerId}, ${attemptId}, 'A1', 0, ${course.record("A1").revision}, 1, 'sleutel', ${later})`;
  const marked = await compareStoredWithComputedResults(pool, releases, now);
  expect(marked.differences).toMatchObject([{ id: attemptId, questions: ["A1"] }]);
  await damage((tx) => tx`delete from marking where attempt_id = ${attemptId}`);

  await damage((tx) => tx`update attempt_result set passed = true where attempt_id = ${attemptId} and no = 0`);
  const { differences } = await compareStoredWithComputedResults(pool, releases, now);
  expect(differences).toMatchObject([{ id: attemptId, learnerId, scope: "alles", number: 1, questions: [] }]);
  expect([differences[0]?.stored?.passed, differences[0]?.computed.passed]).toEqual([true, false]);

  await damage((tx) => tx`delete from attempt_result where attempt_id = ${attemptId}`);
  expect((await compareStoredWithComputedResults(pool, releases, now)).differences).toMatchObject([
    { stored: null, questions: [] },
  ]);

  await damage((tx) => tx`update answer set score = 0 where attempt_id = ${attemptId} and question_id = 'A2'`);
  const again = await compareStoredWithComputedResults(pool, releases, now);
  expect(again).toMatchObject({ compared: 3, differing: 1, differences: [{ stored: null, questions: ["A2"] }] });
});
