import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse, passAllLessons, takeFinalTest } from "~/../tests/support/final-test";
import { keyAt, mendCourse } from "~/../tests/support/mended-course";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { freeQuestion } from "./free-question.server";
import { holdWeakQuestions } from "./hold-weak-questions.server";
import { listHeldQuestions } from "./list-held-questions.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2027-03-01T10:00:00Z");
const day = (n: number) => new Date(start.getTime() + n * 86_400_000);
const courseId = "proef";
const built = createFinalTestCourse();
const course = await loadTestCourse(pool, start, built);
const thirds = [1, 2, 3, 4, 5, 6].map((cell) => `F${cell}c`);
const night = (at: Date) => holdWeakQuestions(pool, releases, { now: at });
const held = async () => (await listHeldQuestions(pool)).map(({ questionId }) => questionId).sort();

interface Taken {
  form: string[];
  isRight: boolean[];
  at: Date;
  closed?: boolean;
}

/** Stores an attempt of a new learner, or the next one of a known learner. */
async function storeAttempt(
  { form, isRight, at, closed = true }: Taken,
  known?: { learnerId: string; number: number },
) {
  const learnerId = known?.learnerId ?? (await insertLearner(pool, at));
  const id = newId(at);
  await pool`
    insert into attempt (learner_id, id, course_id, label, kind, scope, number, release_id, seed, started_at)
    values (${learnerId}, ${id}, ${courseId}, 'proefpool', 'final', '1', ${known?.number ?? 1}, ${course.releaseId}, '', ${at})`;
  const items = form.map((questionId, position) => ({
    questionId,
    position,
    revision: course.record(questionId).revision,
    score: isRight[position] ? 1 : 0,
  }));
  await pool`
    with item as (
      select * from jsonb_to_recordset(${pool.json(items)}) as i ("questionId" text, position integer, revision text, score float)
    ), drawn as (
      insert into attempt_item (learner_id, attempt_id, question_id, position, revision)
      select ${learnerId}, ${id}, "questionId", position, revision from item
    )
    insert into answer (learner_id, attempt_id, question_id, seq, response, score, answered_at)
    select ${learnerId}, ${id}, "questionId", seq, '{}', case when seq = 2 then score else 1 - score end, ${at}
    from item, generate_series(1, 2) as seq`;
  if (closed)
    await pool`
      insert into attempt_result (learner_id, attempt_id, no, score, passed, per_objective, at)
      values (${learnerId}, ${id}, 0, 0.5, false, '{}', ${at})`;
  return learnerId;
}

/**
 * Stores attempts of learners, of whom half are able. They get this question, and the third of every other cell. `isWrongWay`: only those who
 * are not able have it right.
 */
async function storeClass(questionId: string, { learners = 40, at = start, closed = true, isWrongWay = true } = {}) {
  const form = thirds.map((id) => (id.startsWith(questionId.slice(0, 2)) ? questionId : id));
  for (let i = 0; i < learners; i += 1) {
    const isAble = i % 2 === 0;
    const isRight = form.map((id, cell) => (id === questionId && isWrongWay ? !isAble : isAble) !== (i % 10 === cell));
    await storeAttempt({ form, isRight, at, closed });
  }
}

test("a question with a wrong key is held back and not drawn; others, open attempts and later meetings say nothing", async () => {
  await storeClass("F1a", { learners: 29 });
  await storeClass("F1a", { learners: 20, closed: false });
  expect(await night(day(1))).toBe(0);
  await storeClass("F1a", { learners: 11 });
  const again = await storeAttempt({ form: thirds, isRight: Array(6).fill(true), at: start });
  for (let number = 2; number < 40; number += 1)
    await storeAttempt(
      { form: thirds, isRight: [number % 2 > 0, ...Array(5).fill(number % 2 === 0)], at: day(0.01 * number) },
      { learnerId: again, number },
    );
  expect(await night(day(1))).toBe(1);
  expect(await night(day(1))).toBe(0);
  const [question] = await listHeldQuestions(pool);
  expect(question).toMatchObject({ courseId, questionId: "F1a", since: day(1), evidence: { cell: "c1", n: 40 } });
  expect(question?.evidence?.value).toBeLessThan(-0.5);
  const learnerId = await insertLearner(pool, start);
  await passAllLessons(pool, { learnerId, releaseId: course.releaseId, built, now: start });
  const asked: string[] = [];
  for (const attempt of [2, 3, 4])
    asked.push(...(await takeFinalTest({ pool, releases, learnerId }, { right: 0, now: day(attempt) })));
  expect(asked.filter((id) => id.startsWith("F1")).sort()).not.toContain("F1a");
  expect(asked).toContain("F2a");
});

test("one question a cell and three a night are held back", async () => {
  for (const cell of [1, 2, 3, 4, 5]) await storeClass(`F${cell}b`);
  expect(await night(day(2))).toBe(3);
  expect(await night(day(3))).toBe(1);
  expect(await night(day(4))).toBe(0);
  expect(await held()).toEqual(["F1a", "F2b", "F3b", "F4b", "F5b"]);
});

test("who frees a question says why; then only attempts that begin later can hold it back again", async () => {
  const [question] = await listHeldQuestions(pool);
  const { questionId = "", revision = "" } = question ?? {};
  const actor = await insertLearner(pool, start);
  const free = (reason: string) => freeQuestion(pool, { courseId, questionId, revision, reason, actor, now: day(6) });
  expect(await free(" ")).toEqual({ ok: false, reason: "reason-empty" });
  expect(await free("x".repeat(301))).toEqual({ ok: false, reason: "reason-long" });
  const freed = await Promise.all([free("sleutel klopt"), free("sleutel klopt")]);
  expect(freed.filter(({ ok }) => ok)).toHaveLength(1);
  expect(freed).toContainEqual({ ok: false, reason: "not-held" });
  expect(await held()).not.toContain(questionId);
  const events = await pool`select action, object, reason from audit_event where actor = ${actor}`;
  expect([...events]).toEqual([{ action: "question-freed", object: `proef ${questionId}`, reason: "sleutel klopt" }]);
  expect(await night(day(7))).toBe(0);
  await storeClass(questionId, { learners: 29, at: day(8) });
  expect(await night(day(9))).toBe(0);
  await storeClass(questionId, { learners: 1, at: day(9) });
  expect(await night(day(10))).toBe(1);
  expect(await held()).toContain(questionId);
  await expect(pool`delete from question_hold`).rejects.toThrow("append-only");
  await expect(pool`update question_hold set held = false`).rejects.toThrow("append-only");
  await pool`delete from learner where id = ${actor}`;
  expect(await pool`select from question_hold where actor = ${actor}`).toHaveLength(0);
  expect(await pool`select from question_hold where reason = 'sleutel klopt' and actor is null`).toHaveLength(1);
});

test("after a key was mended and its answers were marked again, the new revision is judged by the new marks", async () => {
  const question = "F6b";
  await storeClass(question, { isWrongWay: false });
  const rows = { revision: `${question}-key-1`, at: day(11) };
  await loadTestCourse(pool, day(11), mendCourse(built, { [question]: (record) => keyAt(record, 1) }));
  await pool`
    insert into marking (learner_id, attempt_id, question_id, no, revision, score, cause, at)
    select learner_id, attempt_id, question_id, 0, ${rows.revision}, 1 - score, 'key', ${rows.at}
    from answer where question_id = ${question} and seq = 2`;
  expect(await night(day(12))).toBe(1);
  const found = (await listHeldQuestions(pool)).find(({ questionId }) => questionId === question);
  expect(found).toMatchObject({ revision: rows.revision, evidence: { cell: "c6" } });
});
