/** The rows of final tests for the benchmark: what a bare transaction writes, and the lessons that everybody passed before. */
import type { ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import type { AttemptResult } from "../../app/learning/attempt/attempt";
import type { NewAttempt } from "../../app/learning/attempt/attempt.sql.server";
import type { insertFinalTestChoice } from "../../app/learning/final/final-test-context.sql.server";
import { finalTestPolicy } from "../../app/learning/final/policy.server";
import { practiceAttemptPolicy } from "../../app/learning/practice/policy.server";
import type { Pool } from "../../app/platform/database/database.server";
import { newId } from "../../app/platform/ids";
import { gradeResponse } from "../../app/questions/grade-response";
import { readResponse } from "../../app/questions/read-response";
import { composeAnswer } from "../../tests/support/course";

type Choice = Parameters<typeof insertFinalTestChoice>[1];

/** A whole final test of one learner as rows. It has no times, because it is sent to another process as JSON. */
export interface BareFinalTest {
  attempt: Omit<NewAttempt, "now" | "closesAt">;
  choices: Omit<Choice, "now">[];
  result: AttemptResult;
}

/** Prepares the rows of a test in which every answer is right. */
export function prepareBareTest(release: ReleaseWithQuestions, learnerId: string): BareFinalTest {
  const { courseId, label, rules } = release.content;
  const seed = newId(new Date());
  const beginning = { release, scope: "1", attempts: [], context: finalTestPolicy.newcomer };
  const questions = finalTestPolicy.draw(beginning, { number: 1, seed }) ?? [];
  const id = newId(new Date());
  const choices = questions.map((question) => {
    const fields = composeAnswer(question, true);
    const read = readResponse(question, fields);
    if (!read.ok) throw new Error(`${question.id}: ${read.problem}`);
    const { response } = read;
    const answer = { seq: 1, response, score: gradeResponse(question, response).score };
    return { learnerId, attemptId: id, questionId: question.id, no: 1, fields, flagged: false, answer };
  });
  return {
    attempt: {
      learnerId,
      courseId,
      scope: "1",
      id,
      kind: finalTestPolicy.kind,
      label,
      enrolled: true,
      numberedUnder: rules.finalTest?.pool ?? "",
      number: 1,
      releaseId: release.id,
      seed,
      items: questions.map((question) => ({ questionId: question.id, revision: question.revision })),
    },
    choices,
    result: { score: 1, passed: true, perObjective: {} },
  };
}

/** Enrols these learners, and inserts a passed practice round of every lesson for each of them. */
export async function insertPassedLessons(
  pool: Pool,
  { release, learnerIds, now }: { release: ReleaseWithQuestions; learnerIds: string[]; now: Date },
): Promise<void> {
  const { courseId, label, lessons } = release.content;
  const scopes = lessons.map(({ id }) => id);
  await pool`
    insert into enrolment (learner_id, course_id, seq, label, at)
    select id, ${courseId}, 1, ${label}, ${now} from unnest(${learnerIds}::uuid[]) as id`;
  await pool`
    with passed as (
      insert into attempt (learner_id, id, course_id, label, kind, scope, number, release_id, seed, started_at)
      select learner.id, gen_random_uuid(), ${courseId}, ${label}, ${practiceAttemptPolicy.kind}, scope, 1, ${release.id}, 'bench', ${now}
      from unnest(${learnerIds}::uuid[]) as learner (id), unnest(${scopes}::text[]) as scope
      returning learner_id, id
    )
    insert into attempt_result (learner_id, attempt_id, no, score, passed, per_objective, at)
    select learner_id, id, 0, 1, true, '{}', ${now} from passed`;
}
