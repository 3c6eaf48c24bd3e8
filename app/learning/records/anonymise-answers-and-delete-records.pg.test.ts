import { expect, it } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { saveNote } from "../notes/save-note.server";
import { startPracticeRound } from "../practice/start-practice-round.server";
import { anonymiseAnswersAndDeleteRecords } from "./anonymise-answers-and-delete-records.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-31T22:30:00Z");
const course = await loadTestCourse(pool, now);

interface Kept {
  attemptKey: string;
  kind: string;
  questionId: string;
  revision: string;
  round: number;
  response: unknown;
  score: number | null;
  month: string;
  firstAnswer: boolean;
  roundComplete: boolean;
}

const kept = () => pool<Kept[]>`
  select attempt_key, kind, question_id, revision, round, response, score, to_char(month, 'YYYY-MM-DD') as month,
    first_answer, round_complete
    from anonymous_answer order by attempt_key, question_id`;
const anonymise = (learnerId: string) => pool.begin((tx) => anonymiseAnswersAndDeleteRecords(tx, { learnerId }));

it("answers stay without learner, moment or typed words, and everything else of the learner goes", async () => {
  const learnerId = await insertLearner(pool, now);
  const other = await insertLearner(pool, now);
  const right = { learnerId, right: Array(10).fill(true), now };
  await answerPracticeRound(pool, releases, course, { ...right, lessonId: "alles" });
  await answerPracticeRound(pool, releases, course, { ...right, lessonId: "vijf", right: [true, false, true] });
  await answerPracticeRound(pool, releases, course, { ...right, learnerId: other, lessonId: "vijf", right: [true] });
  const place = { courseId: "proef", lessonId: "alles", place: "recall:terugblik" };
  const note = await saveNote(pool, releases, {
    learner: { id: learnerId },
    ...place,
    text: "Mijn eigen woorden",
    now,
  });
  expect(note.ok).toBe(true);
  const [before] =
    await pool`select count(*)::int as answers, min(attempt_id::text) as attempt from answer where learner_id = ${learnerId}`;
  expect(before?.answers).toBe(13);

  expect(await anonymise(learnerId)).toBe(13);

  for (const table of ["answer", "attempt", "attempt_item", "attempt_result", "enrolment", "note"]) {
    const [row] = await pool`select count(*)::int as left from ${pool(table)} where learner_id = ${learnerId}`;
    expect(row?.left, table).toBe(0);
  }
  expect(await pool`select from answer where learner_id = ${other}`).toHaveLength(1);
  const rows = await kept();
  expect(rows).toHaveLength(13);
  expect(new Set(rows.map(({ attemptKey }) => attemptKey)).size).toBe(2);
  for (const { attemptKey, month, round, questionId, revision } of rows) {
    expect(attemptKey).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    // The answers were given late on 31 March in UTC, which is already April in Amsterdam.
    expect(month).toBe("2026-04-01");
    expect(round).toBe(1);
    expect(revision).toBe(course.record(questionId).revision);
  }
  const of = (id: string) => rows.find((row) => row.questionId === id);
  expect(of("A1")).toMatchObject({ score: 1, response: { type: "single" } });
  expect(of("A8")).toMatchObject({ score: 1, response: null });
  expect(of("A9")).toMatchObject({ score: null, response: null });
  expect(of("A10")).toMatchObject({ score: 1, response: null });
  expect(of("B2")).toMatchObject({ score: 0, response: { type: "single", option: expect.any(String) } });
  expect(of("A1")).toMatchObject({ firstAnswer: true, roundComplete: true });
  expect(of("B2")).toMatchObject({ firstAnswer: true, roundComplete: false });
  const text = JSON.stringify(await pool`select t::text from anonymous_answer t`);
  for (const trace of [learnerId, before?.attempt, "2026-03", "22:30", "Mijn antwoord", "inzet"]) {
    expect(text).not.toContain(trace);
  }
});

it("the answer that counts is kept with its last mark, and words beside a choice stay behind", async () => {
  await pool`truncate anonymous_answer`;
  const learnerId = await insertLearner(pool, now);
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "alles", right: [true, true], now });
  const [row] = await pool`select attempt_id from answer where learner_id = ${learnerId}`;
  await pool`
    insert into marking (learner_id, attempt_id, question_id, no, revision, score, cause, at)
    select ${learnerId}, ${row?.attemptId}, 'A1', no, 'x', score, 'key', ${now} from (values (1, 0.25), (2, 0.5)) as m (no, score)`;
  await pool`
    insert into answer (learner_id, attempt_id, question_id, seq, response, score, answered_at)
    values (${learnerId}, ${row?.attemptId}, 'A2', 2, '{"type":"case","option":"o","text":"over Henk"}', 0, ${now})`;
  // In practice the first answer to a question counts. In this final test the last answer counts.
  const final = newId(now);
  await pool`
    insert into attempt (learner_id, id, course_id, label, kind, number, release_id, seed, started_at)
    values (${learnerId}, ${final}, 'proef', '1', 'final', 1, ${course.releaseId}, '', ${now})`;
  await pool`
    insert into attempt_item (learner_id, attempt_id, question_id, position, revision)
    values (${learnerId}, ${final}, 'A2', 0, 'x')`;
  await pool`
    insert into answer (learner_id, attempt_id, question_id, seq, response, score, answered_at)
    select ${learnerId}, ${final}, 'A2', seq, response::jsonb, score, ${now} from (values
      (1, '{"type":"case","option":"o"}', 1), (2, '{"type":"case","option":"p","text":"over Henk"}', 0)) as a (seq, response, score)`;
  expect(await anonymise(learnerId)).toBe(3);
  const rows = await kept();
  const of = (kind: string, questionId: string) =>
    rows.find((each) => each.kind === kind && each.questionId === questionId);
  expect(of("practice", "A1")).toMatchObject({ score: 0.5 });
  expect(of("practice", "A2")).toMatchObject({ score: 1, response: { option: expect.not.stringMatching(/^o$/) } });
  expect(of("final", "A2")).toMatchObject({ score: 0, response: { type: "case", option: "p" } });
  expect(JSON.stringify(rows)).not.toContain("Henk");
});

it("of each question it is kept which answer was the first over all rounds, also beside a second try", async () => {
  await pool`truncate anonymous_answer`;
  const learnerId = await insertLearner(pool, now);
  const round = { learnerId, lessonId: "vijf", right: Array(5).fill(false), now } as const;
  await answerPracticeRound(pool, releases, course, round);
  await startPracticeRound(pool, releases, { learnerId, courseId: "proef", lessonId: "vijf", now });
  await answerPracticeRound(pool, releases, course, { ...round, right: [true], round: 2 });
  await pool`
    insert into answer (learner_id, attempt_id, question_id, seq, response, score, answered_at)
    select learner_id, attempt_id, question_id, 2, response, 1, ${now} from answer where learner_id = ${learnerId}`;
  expect(await anonymise(learnerId)).toBe(6);
  const rows = await kept();
  expect(rows.map(({ round, questionId, firstAnswer }) => `${round} ${questionId} ${firstAnswer}`).sort()).toEqual([
    "1 B1 true",
    "1 B2 true",
    "1 B3 true",
    "1 B4 true",
    "1 B5 true",
    "2 B1 false",
  ]);
  expect(rows.map(({ roundComplete }) => roundComplete).filter(Boolean)).toHaveLength(5);
});

it("outside retention the log stays as it is, and what was kept can't be changed", async () => {
  const learnerId = await insertLearner(pool, now);
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right: [true], now });
  await expect(pool`delete from attempt where learner_id = ${learnerId}`).rejects.toThrow("append-only");
  await anonymise(learnerId);
  await expect(pool`update anonymous_answer set score = 1`).rejects.toThrow("append-only");
  await expect(pool`delete from anonymous_answer`).rejects.toThrow("append-only");
});
