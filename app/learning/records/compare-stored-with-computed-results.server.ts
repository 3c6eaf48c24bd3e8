import { isDeepStrictEqual } from "node:util";
import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { gradeResponse } from "~/questions/grade-response";
import type { AttemptResult } from "../attempt/attempt";
import { composeAttemptQuestions, findQuestionsOfAttempt } from "../attempt/compose-attempt";
import { attemptPolicies, findAttemptPolicy } from "../policies.server";
import { forEachStoredAttempt, type StoredAttempt } from "./stored-attempts.sql.server";

interface ResultDifference
  extends Pick<StoredAttempt, "id" | "learnerId" | "courseId" | "label" | "kind" | "scope" | "number"> {
  /** The result that was stored when the attempt closed, or null if the attempt is not closed. */
  stored: AttemptResult | null;
  computed: AttemptResult;
  /** The ids of the questions whose stored score differs from the score that is computed now. */
  questions: string[];
}

export interface StoredResultComparison {
  compared: number;
  differing: number;
  /** The first differences. The list has a maximum length, because there may be many differences. */
  differences: ResultDifference[];
}

const mostListed = 50;

/**
 * Computes the result of every attempt again from the stored responses, without the stored scores. Compares it with the result that was
 * stored when the attempt closed. Writes nothing.
 */
export async function compareStoredWithComputedResults(
  db: Db,
  releases: ReleaseCache,
  now: Date,
): Promise<StoredResultComparison> {
  const comparison: StoredResultComparison = { compared: 0, differing: 0, differences: [] };
  const kinds = Object.values(attemptPolicies).map(({ kind }) => kind);
  await forEachStoredAttempt(db, { kinds }, async (attempt) => {
    comparison.compared += 1;
    const difference = findDifference(attempt, await releases.get(db, attempt.releaseId), now);
    if (!difference) return;
    comparison.differing += 1;
    if (comparison.differences.length < mostListed) comparison.differences.push(difference);
  });
  return comparison;
}

function findDifference(attempt: StoredAttempt, release: ReleaseWithQuestions, now: Date): ResultDifference | null {
  const { id, learnerId, courseId, label, kind, scope, number, closesAt, items, answers, result } = attempt;
  const policy = findAttemptPolicy(kind);
  const questions = findQuestionsOfAttempt(release, items);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const scores = answers.map(({ questionId, response }) => {
    const question = byId.get(questionId);
    return question && gradeResponse(question, response).score;
  });
  const marked = answers.map((answer, i) => ({ ...answer, score: scores[i] ?? null }));
  const form = composeAttemptQuestions(policy, release, questions, { answers: marked, markings: [] }, result !== null);
  const computed = policy.score({ release, form });
  const differing = answers.filter((answer, i) => answer.score !== scores[i]).map(({ questionId }) => questionId);
  const isDue = result !== null || policy.closes("answer", { form, closesAt }, now);
  if (differing.length === 0 && (!isDue || isDeepStrictEqual(computed, result))) return null;
  const at = { id, learnerId, courseId, label, kind, scope, number };
  return { ...at, stored: result, computed, questions: [...new Set(differing)] };
}
