import { isDeepStrictEqual } from "node:util";
import { createQuestionRevisionReader } from "~/content/release/question-revisions.server";
import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { gradeResponse } from "~/questions/grade-response";
import type { QuestionRecord } from "~/questions/table";
import {
  type AttemptQuestion,
  type AttemptResult,
  closingCause,
  type StoredAnswer,
  type StoredMarking,
} from "../attempt/attempt";
import { composeAttemptQuestions, findQuestionsOfAttempt } from "../attempt/compose-attempt";
import { attemptPolicies, findAttemptPolicy } from "../policies.server";
import { compareScores, isSameResult } from "../remark/remark-rules";
import { forEachStoredAttempt, type StoredAttempt } from "./stored-attempts.sql.server";

interface ResultDifference
  extends Pick<StoredAttempt, "id" | "learnerId" | "courseId" | "label" | "kind" | "scope" | "number"> {
  /** The stored result that differs: that at closing, or the last one. Null if the attempt is not closed. */
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
 * Computes the results of every attempt again from the stored responses, without the stored scores: the one at closing, and the one that
 * holds after answers were marked again. Compares them with what is stored. Writes nothing.
 */
export async function compareStoredWithComputedResults(
  db: Db,
  releases: ReleaseCache,
  now: Date,
): Promise<StoredResultComparison> {
  const comparison: StoredResultComparison = { compared: 0, differing: 0, differences: [] };
  const kinds = Object.values(attemptPolicies).map(({ kind }) => kind);
  const revisions = createQuestionRevisionReader();
  await forEachStoredAttempt(db, { kinds }, async (attempt) => {
    comparison.compared += 1;
    const { courseId } = attempt;
    const markings: StoredMarking[] = [];
    for (const marking of attempt.markings)
      markings.push({ ...marking, record: await revisions.get(db, { courseId, ...marking }) });
    const difference = findDifference(attempt, markings, await releases.get(db, attempt.releaseId), now);
    if (!difference) return;
    comparison.differing += 1;
    if (comparison.differences.length < mostListed) comparison.differences.push(difference);
  });
  return comparison;
}

function findDifference(
  attempt: StoredAttempt,
  markings: StoredMarking[],
  release: ReleaseWithQuestions,
  now: Date,
): ResultDifference | null {
  const { id, learnerId, courseId, label, kind, scope, number, closesAt, items, answers, results } = attempt;
  const policy = findAttemptPolicy(kind);
  const questions = findQuestionsOfAttempt(release, items);
  const compose = (given: { answers: StoredAnswer[]; markings: StoredMarking[] }) =>
    composeAttemptQuestions(policy, release, questions, given, results.length > 0);
  const graded = gradeAnswers(questions, answers, markings);
  const atClosing = compose({ answers: graded, markings: markings.filter(({ cause }) => cause === closingCause) });
  const later = compose({ answers: graded, markings });
  const differing = [
    ...answers.filter((answer, i) => answer.score !== graded[i]?.score).map(({ questionId }) => questionId),
    ...later.filter(hasWrongMarking(compose, graded, markings)).map(({ question }) => question.id),
  ];
  const difference = (stored: AttemptResult | null, computed: AttemptResult) => {
    const at = { id, learnerId, courseId, label, kind, scope, number };
    return { ...at, stored, computed, questions: [...new Set(differing)] };
  };
  const computed = policy.score({ release, form: atClosing });
  const [first = null] = results;
  const isDue = first !== null || policy.closes("answer", { form: atClosing, closesAt }, now);
  if (differing.length > 0 || (isDue && !isDeepStrictEqual(computed, first))) return difference(first, computed);
  const last = results.at(-1) ?? null;
  const result = policy.score({ release, form: later });
  // What was passed once stays passed.
  const computedNow = { ...result, passed: result.passed || results.slice(0, -1).some(({ passed }) => passed) };
  return last === null || isSameResult(computedNow, last) ? null : difference(last, computedNow);
}

/**
 * Returns the answers with scores that are computed now. An answer that was marked again keeps its stored score: the rule by which it was
 * graded may have been another one.
 */
function gradeAnswers(questions: QuestionRecord[], answers: StoredAnswer[], markings: StoredMarking[]): StoredAnswer[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const remarked = new Set(markings.filter(({ cause }) => cause !== closingCause).map(({ questionId }) => questionId));
  return answers.map((answer) => {
    const question = byId.get(answer.questionId);
    if (remarked.has(answer.questionId)) return answer;
    return { ...answer, score: question ? gradeResponse(question, answer.response).score : null };
  });
}

type Compose = (given: { answers: StoredAnswer[]; markings: StoredMarking[] }) => AttemptQuestion[];

/**
 * Returns a function that tells whether the last marking of a question has another score than its key gives. A score that the question had
 * before, and that is higher, is right too: marking again takes no points unless an administrator says so.
 */
function hasWrongMarking(compose: Compose, answers: StoredAnswer[], markings: StoredMarking[]) {
  return ({ question, marking, counted, keyed }: AttemptQuestion): boolean => {
    if (!marking) return false;
    if (keyed.revision !== marking.revision) return true;
    const graded = counted ? gradeResponse(keyed, counted.response).score : null;
    if (compareScores(marking.score, graded) === 0) return false;
    const earlier = compose({ answers, markings: markings.filter((each) => each !== marking) });
    const before = earlier.find((each) => each.question.id === question.id)?.counted?.score ?? null;
    const isKept = compareScores(marking.score, before) === 0 && compareScores(before, graded) > 0;
    return marking.cause === closingCause || !isKept;
  };
}
