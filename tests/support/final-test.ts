/** A test course with a final test, and functions that take it. */
import type { BuiltCourse } from "~/content/release/release";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import { beginFinalTest } from "~/learning/final/begin-final-test.server";
import { handInFinalTest } from "~/learning/final/hand-in-final-test.server";
import { loadLatestFinalTest } from "~/learning/final/load-final-test.server";
import { saveFinalTestChoice } from "~/learning/final/save-choice.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { gradeResponse } from "~/questions/grade-response";
import { readResponse } from "~/questions/read-response";
import type { QuestionRecord } from "~/questions/table";
import { createSampleAnswerFields, createSingleChoiceQuestion, createTestCourse } from "./factories";

const objectives = ["T1.1", "T1.2", "T2.1", "T2.2"];

export interface FinalTestCourseOptions {
  label?: string;
  pool?: string;
  /** How many cells the blueprint has, and how many questions the pool has for each. */
  cells?: number;
  variants?: number;
  mark?: number;
  /** How many attempts a series has, and how many hours are between them. */
  attempts?: { final: number; hoursBetween: number };
  /** Changes a question of the pool. */
  change?: (question: QuestionRecord) => QuestionRecord;
}

/** Returns the ids of the questions of a cell, such as `F1a`, `F1b` and `F1c`. */
export const listCellQuestionIds = (cell: number, variants = 3) =>
  [..."abcdefgh"].slice(0, variants).map((letter) => `F${cell}${letter}`);

/** Returns the test course `proef` with a final test: single-choice questions, in cells that fall under two course objectives. */
export function createFinalTestCourse(options: FinalTestCourseOptions = {}): BuiltCourse {
  const {
    label = "1",
    pool = "proefpool",
    cells = 6,
    variants = 3,
    mark = 0.8,
    attempts,
    change = (question) => question,
  } = options;
  const built = createTestCourse({ label });
  const blueprint = Array.from({ length: cells }, (_none, at) => ({
    id: `c${at + 1}`,
    objective: objectives[at % objectives.length] as string,
    level: "remember-understand" as const,
  }));
  const records = blueprint.flatMap(({ id: cell, objective }, at) =>
    listCellQuestionIds(at + 1, variants).map((id) => change({ ...createSingleChoiceQuestion(id, objective), cell })),
  );
  const rules = {
    ...built.release.rules,
    ...(attempts ? { attempts } : {}),
    objectives: ["E1", "E2"].map((id) => ({ id, text: `Je kunt ${id}.`, bloom: "apply" as const })),
    finalTest: {
      pool,
      mark,
      norm: { note: "Zelf gekozen.", rounds: [] },
      cells: blueprint,
      courseObjectives: { alles: "E1", vijf: "E2" },
    },
  };
  const final = records.map((record, at) => ({ lessonId: "vijf", position: at + 1, pool: "final" as const, record }));
  return {
    ...built,
    hash: `${built.hash}-${JSON.stringify([rules.finalTest, records]).length}-${records.map(({ revision }) => revision).join("")}`,
    release: { ...built.release, rules, finalTest: { questionsPublic: true, cases: [], keyReviewers: {} } },
    questions: [...built.questions, ...final],
  };
}

/** Stores a practice round of every lesson with right answers only, so that the final test opens. */
export async function passAllLessons(
  db: Db,
  { learnerId, releaseId, built, now }: { learnerId: string; releaseId: string; built: BuiltCourse; now: Date },
): Promise<void> {
  const { courseId, label, lessons } = built.release;
  await db`
    insert into enrolment (learner_id, course_id, seq, label, at) values (${learnerId}, ${courseId}, 1, ${label}, ${now})
    on conflict do nothing`;
  for (const { id } of lessons) {
    const attemptId = newId(now);
    await db`
      insert into attempt (learner_id, id, course_id, label, kind, scope, number, release_id, seed, started_at)
      values (${learnerId}, ${attemptId}, ${courseId}, ${label}, 'practice', ${id}, 1, ${releaseId}, 'seed', ${now})`;
    const asked = built.questions.filter(({ lessonId, pool }) => lessonId === id && pool === "practice");
    const items = asked.map(({ record }, position) => {
      const read = readResponse(record, createSampleAnswerFields(record, true));
      if (!read.ok) throw new Error(read.problem);
      const { response } = read;
      const { score } = gradeResponse(record, response);
      return { id: record.id, revision: record.revision, position, response, score, objective: record.objective };
    });
    const perObjective = Object.fromEntries(
      items.flatMap(({ objective, score }) => (score === null ? [] : [[objective, score]])),
    );
    await db`
      insert into attempt_item (learner_id, attempt_id, question_id, position, revision)
      select ${learnerId}, ${attemptId}, item.id, item.position, item.revision
      from jsonb_to_recordset(${db.json(items as never)}) as item (id text, revision text, position integer)`;
    await db`
      insert into answer (learner_id, attempt_id, question_id, seq, response, score, answered_at)
      select ${learnerId}, ${attemptId}, item.id, 1, item.response, item.score, ${now}
      from jsonb_to_recordset(${db.json(items as never)}) as item (id text, response jsonb, score double precision)`;
    await db`
      insert into attempt_result (learner_id, attempt_id, no, score, passed, per_objective, at)
      values (${learnerId}, ${attemptId}, 0, 1, true, ${db.json(perObjective)}, ${now})`;
  }
}

export interface FinalTestTaker {
  pool: Pool;
  releases: ReleaseCache;
  learnerId: string;
  courseId?: string;
}

/**
 * Begins the learner's next attempt, answers the first `right` questions right and the others wrong, and hands it in. Returns the ids of
 * its questions.
 */
export async function takeFinalTest(
  { pool, releases, learnerId, courseId = "proef" }: FinalTestTaker,
  { right, now, handIn = true }: { right: number; now: Date; handIn?: boolean },
): Promise<string[]> {
  const begun = await beginFinalTest(pool, releases, { learnerId, courseId, now });
  if (!begun.ok) throw new Error(begun.reason);
  const loaded = await loadLatestFinalTest(pool, releases, { learnerId, courseId });
  const form = loaded?.attempt?.form ?? [];
  const { series, number } = begun;
  for (const [at, { question }] of form.entries()) {
    const fields = createSampleAnswerFields(question, at < right);
    const input = {
      learnerId,
      courseId,
      series,
      number,
      questionId: question.id,
      saves: 0,
      fields,
      flagged: false,
      now,
    };
    const saved = await saveFinalTestChoice(pool, releases, input);
    if (!saved.ok) throw new Error(saved.reason);
  }
  if (handIn) await handInFinalTest(pool, releases, { learnerId, courseId, series, number, by: "learner", now });
  return form.map(({ question }) => question.id);
}
