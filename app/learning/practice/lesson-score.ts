/** The meaning of a round for its lesson: questions right, bricks, objectives to read again, and the lesson state. Pure functions. */

import type { CompiledLesson } from "~/content/release/release";
import { isAtLeast } from "~/platform/fractions";
import { isFullScore } from "~/questions/grade-response";
import { isScored } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";
import { type PassRules, type QuestionScores, scoreAnswers } from "../attempt/scoring";
import type { LessonState, QuestionProgress } from "./lesson-state";
import type { RereadAdvice } from "./lesson-view";

export function countRightQuestions(
  questions: QuestionRecord[],
  scores: QuestionScores,
): { right: number; scored: number } {
  const scored = questions.filter(isScored);
  return { right: scored.filter(({ id }) => isFullScore(scores.get(id) ?? null)).length, scored: scored.length };
}

/** Returns the lowest number of completely right questions that reaches the pass mark. */
export function countRightAnswersNeeded(scored: number, mark: number): number {
  let needed = 0;
  while (needed < scored && !isAtLeast(needed / scored, mark)) needed += 1;
  return needed;
}

export function computeQuestionProgress(question: QuestionRecord, scores: QuestionScores): QuestionProgress {
  const score = scores.get(question.id);
  if (score === undefined) return "todo";
  if (score === null || !isScored(question)) return "answered";
  return isFullScore(score) ? "right" : "wrong";
}

/** Returns the objectives below the pass mark, each with the passages of its missed questions, in reading order. */
export function findPassagesToReread(
  lesson: CompiledLesson,
  questions: QuestionRecord[],
  scores: QuestionScores,
  rules: PassRules,
): RereadAdvice[] {
  const { perObjective } = scoreAnswers(questions, scores, rules);
  return Object.entries(perObjective)
    .filter(([, score]) => !isAtLeast(score, rules.passMark))
    .map(([id]) => {
      const missed = questions.filter(
        (question) => question.objective === id && !isFullScore(scores.get(question.id) ?? null),
      );
      const places = new Set(missed.filter(isScored).map((question) => question.passage));
      return {
        objective: { id, text: lesson.objectives.find((objective) => objective.id === id)?.text ?? id },
        passages: lesson.passages
          .filter((passage) => places.has(passage.id))
          .map(({ id, title, minutes }) => ({ id, title, minutes })),
      };
    });
}

/** A passed lesson stays passed, whatever round follows. */
export function computeLessonState(rounds: { passed: boolean | null }[]): LessonState {
  if (rounds.length === 0) return "open";
  if (rounds.some((round) => round.passed === true)) return "passed";
  return rounds.at(-1)?.passed === null ? "busy" : "again";
}
