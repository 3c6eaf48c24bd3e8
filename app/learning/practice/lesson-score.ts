/** What a round means for its lesson: questions right, bricks, objectives to read again, and the state of the lesson. Pure. */

import type { CompiledLesson } from "~/content/release/release";
import { reaches } from "~/platform/fractions";
import { isRight } from "~/questions/grade-response";
import { isScored } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";
import { type Scores, scoreAnswers } from "../attempt/scoring";
import type { Brick, LessonState } from "./lesson-state";
import type { Reread } from "./lesson-view";

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

export function chooseBrick(question: QuestionRecord, scores: Scores): Brick {
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
  const { perObjective } = scoreAnswers(questions, scores, mark);
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
