/** What a round is worth: its score, the mark, the objectives missed, and the state of a lesson. */

import type { CompiledLesson } from "~/content/release/release";
import { reaches } from "~/platform/fractions";
import { isRight } from "~/questions/grading";
import { isScored, type QuestionRecord } from "~/questions/question";
import type { Brick, LessonState, Reread } from "../practice/lesson-view";

/** Question id -> stored score (null: not scored); absent while unanswered. */
export type Scores = ReadonlyMap<string, number | null>;

/** Whether every question was answered. */
export function isComplete(questions: { id: string }[], scores: Scores): boolean {
  return questions.every((question) => scores.has(question.id));
}

export interface RoundScore {
  /** Mean of the scored questions, 0 to 1, unrounded; a round without any is full marks, as it was answered. */
  score: number;
  passed: boolean;
  /** Objective id -> mean of its scored questions. */
  perObjective: Record<string, number>;
}

/** Scores a complete round. */
export function scoreRound(questions: QuestionRecord[], scores: Scores, mark: number): RoundScore {
  const scored = questions.filter(isScored);
  const score = scored.length === 0 ? 1 : mean(scored, scores);
  const objectives = [...new Set(scored.map((question) => question.objective))];
  const perObjective = objectives.map((objective) => {
    return [
      objective,
      mean(
        scored.filter((question) => question.objective === objective),
        scores,
      ),
    ] as const;
  });
  return { score, passed: reaches(score, mark), perObjective: Object.fromEntries(perObjective) };
}

export function countRight(questions: QuestionRecord[], scores: Scores): { right: number; scored: number } {
  const scored = questions.filter(isScored);
  return { right: scored.filter(({ id }) => isRight(scores.get(id) ?? null)).length, scored: scored.length };
}

/** The least number of full-mark questions that reaches the mark. */
export function neededRight(scored: number, mark: number): number {
  let needed = 0;
  while (needed < scored && !reaches(needed / scored, mark)) needed += 1;
  return needed;
}

export function brickOf(question: QuestionRecord, scores: Scores): Brick {
  const score = scores.get(question.id);
  if (score === undefined) return "todo";
  if (score === null || !isScored(question)) return "answered";
  return isRight(score) ? "right" : "wrong";
}

/** The objectives under the mark, each with the passages that its missed questions came from, in reading order. */
export function rereadAfter(
  lesson: CompiledLesson,
  questions: QuestionRecord[],
  scores: Scores,
  mark: number,
): Reread[] {
  const { perObjective } = scoreRound(questions, scores, mark);
  return Object.entries(perObjective)
    .filter(([, score]) => !reaches(score, mark))
    .map(([id]) => {
      const missed = questions.filter(
        (question) => question.objective === id && !isRight(scores.get(question.id) ?? null),
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
export function lessonState(rounds: { passed: boolean | null }[]): LessonState {
  if (rounds.length === 0) return "open";
  if (rounds.some((round) => round.passed === true)) return "passed";
  return rounds.at(-1)?.passed === null ? "busy" : "again";
}

function mean(questions: QuestionRecord[], scores: Scores): number {
  return questions.reduce((sum, { id }) => sum + (scores.get(id) ?? 0), 0) / questions.length;
}
