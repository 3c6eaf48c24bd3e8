/** Grades a response: compares it with the right answer in the stored question. */
import { isAtLeastWithTolerance } from "~/platform/fractions";
import {
  getQuestionKindDefinition,
  isAnswer,
  type QuestionRecord,
  type QuestionResponse,
  type StoredResponse,
} from "./table";

interface Grade {
  /** The score of the answer, 0 to 1, or null if learners judge such answers themselves or asked to see the answer. */
  score: number | null;
}

export function gradeResponse(question: QuestionRecord, response: StoredResponse): Grade {
  if (!isAnswer(response)) return { score: null };
  requireSameKind(question, response);
  return { score: getQuestionKindDefinition(question.type).grade(question, response) };
}

/** @throws if a response is not of the same kind as its question, which only a bug can cause */
export function requireSameKind(
  question: QuestionRecord,
  response: StoredResponse,
): asserts response is QuestionResponse {
  if (response.type !== question.type)
    throw new Error(`a response of type ${response.type} to a question of type ${question.type}`);
}

/** Returns whether a score is the full score of 1. Rounding errors are ignored. */
export function isFullScore(score: number | null): boolean {
  return score !== null && isAtLeastWithTolerance(score, 1);
}

/** Returns whether a score is more than nothing, but not the full score. Rounding errors are ignored. */
export function isPartialScore(score: number | null): boolean {
  return score !== null && !isAtLeastWithTolerance(0, score) && !isFullScore(score);
}
