/**
 * What a round tells about its lesson: how many answers are right, the progress of each question, the passages to read again, and the state
 * of the lesson. Pure functions.
 */

import type { CompiledLesson } from "~/content/release/release";
import { isAtLeastWithTolerance } from "~/platform/fractions";
import { isFullScore } from "~/questions/grade-response";
import { isQuestionScored } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";
import type { StoredAnswer } from "../attempt/attempt";
import { type PassRules, type QuestionScores, scoreAnswers } from "../attempt/scoring";
import type { RereadAdvice } from "./lesson-page-data";
import type { LessonState, QuestionProgress } from "./lesson-state";

export function countRightAndScoredQuestions(
  questions: QuestionRecord[],
  scores: QuestionScores,
): { right: number; scored: number } {
  const scored = questions.filter(isQuestionScored);
  return { right: scored.filter(({ id }) => isFullScore(scores.get(id) ?? null)).length, scored: scored.length };
}

/**
 * Returns the lowest number of completely right answers that reaches the pass mark. `scored`: the number of scored questions.
 * `passMark`: the pass mark, from 0 to 1.
 */
export function countRightAnswersNeededToPass(scored: number, passMark: number): number {
  let needed = 0;
  while (needed < scored && !isAtLeastWithTolerance(needed / scored, passMark)) needed += 1;
  return needed;
}

/** `answers`: the answers to the question in one round, the first first. `again`: whether the question is asked once more. */
export function computeQuestionProgress(
  question: QuestionRecord,
  [first, second]: Pick<StoredAnswer, "score">[],
  again: boolean,
): QuestionProgress {
  if (!first) return "todo";
  if (again) return "tried";
  if (first.score === null || !isQuestionScored(question)) return "answered";
  if (isFullScore(first.score)) return "right";
  return !isAtLeastWithTolerance(0, first.score) || isFullScore(second?.score ?? null) ? "half" : "wrong";
}

/**
 * Returns the objectives whose score is below the pass mark. Each has the passages to read again for its missed questions, in reading
 * order.
 */
export function findPassagesToRereadByObjective(
  lesson: CompiledLesson,
  questions: QuestionRecord[],
  scores: QuestionScores,
  rules: PassRules,
): RereadAdvice[] {
  const { perObjective } = scoreAnswers(questions, scores, rules);
  return Object.entries(perObjective)
    .filter(([, score]) => !isAtLeastWithTolerance(score, rules.passMark))
    .map(([id]) => {
      const missed = questions.filter(
        (question) => question.objective === id && !isFullScore(scores.get(question.id) ?? null),
      );
      const places = new Set(missed.filter(isQuestionScored).map((question) => question.passage));
      return {
        objective: { id, text: lesson.objectives.find((objective) => objective.id === id)?.text ?? id },
        passages: lesson.passages
          .filter((passage) => places.has(passage.id))
          .map(({ id, title, minutes }) => ({ id, title, minutes })),
      };
    });
}

/** Returns the state of a lesson after these rounds. A lesson that was passed stays passed, even if a later round fails. */
export function computeLessonState(rounds: { passed: boolean | null }[]): LessonState {
  if (rounds.length === 0) return "open";
  if (rounds.some((round) => round.passed === true)) return "passed";
  return rounds.at(-1)?.passed === null ? "busy" : "again";
}
