/**
 * What a round tells about its lesson: how many answers are right, the progress of each question, the passages to read again, and the state
 * of the lesson. Pure functions.
 */

import type { CompiledLesson } from "~/content/release/release";
import { isAtLeastWithTolerance } from "~/platform/fractions";
import { isFullScore, isPartialScore } from "~/questions/grade-response";
import { isQuestionScored } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";
import type { StoredAnswer } from "../attempt/attempt";
import { isObjectiveMissed, type PassRules, type QuestionScores, scoreAnswers } from "../attempt/scoring";
import type { ObjectiveResult, RereadAdvice } from "./lesson-page-data";
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

/** Returns what a learner did with a question in one round. The answers are in order. `again`: whether the question is asked once more. */
export function computeQuestionProgress(
  question: QuestionRecord,
  [first, second]: Pick<StoredAnswer, "score">[],
  again: boolean,
): QuestionProgress {
  if (!first) return "todo";
  if (again) return "tried";
  if (first.score === null || !isQuestionScored(question)) return "answered";
  if (isFullScore(first.score)) return "right";
  return isPartialScore(first.score) || isFullScore(second?.score ?? null) ? "half" : "wrong";
}

/**
 * Returns the objectives that were missed. Each has the passages to read again for its missed questions, in reading order.
 */
export function findPassagesToRereadByObjective(
  lesson: CompiledLesson,
  questions: QuestionRecord[],
  scores: QuestionScores,
  rules: PassRules,
): RereadAdvice[] {
  const { perObjective } = scoreAnswers(questions, scores, rules);
  return Object.entries(perObjective)
    .filter(([, share]) => isObjectiveMissed(share))
    .map(([id]) => {
      const missed = questions.filter(
        (question) => question.objective === id && !isFullScore(scores.get(question.id) ?? null),
      );
      return {
        objective: { id, text: lesson.objectives.find((objective) => objective.id === id)?.text ?? id },
        passages: listPassagesOfQuestions(lesson, missed.filter(isQuestionScored)),
      };
    });
}

/** Returns the passages that some questions are about, in reading order. */
function listPassagesOfQuestions(lesson: CompiledLesson, questions: QuestionRecord[]): RereadAdvice["passages"] {
  const ids = new Set(questions.map((question) => question.passage));
  return lesson.passages
    .filter((passage) => ids.has(passage.id))
    .map(({ id, title, minutes }) => ({ id, title, minutes }));
}

/** Returns what a learner did for each objective of the lesson. `bricks`: the progress of each of `questions`. */
export function listObjectiveResults(
  lesson: CompiledLesson,
  questions: QuestionRecord[],
  bricks: QuestionProgress[],
): ObjectiveResult[] {
  const asked = questions.flatMap((question, at) => {
    const brick = bricks[at];
    return brick === undefined ? [] : [{ question, brick }];
  });
  return lesson.objectives.flatMap(({ id, text }) => {
    const own = asked.filter(({ question }) => question.objective === id);
    if (own.length === 0) return [];
    const missed = own.filter(({ brick }) => brick === "wrong" || brick === "half");
    const passages = listPassagesOfQuestions(
      lesson,
      missed.map(({ question }) => question),
    );
    return [{ objective: { id, text }, bricks: own.map(({ brick }) => brick), passages }];
  });
}

/**
 * Returns the state of a lesson after these rounds. A lesson that was passed stays passed, even if a later round fails.
 * @param isPassedElsewhere whether the learner passed the lesson in some edition whose passes count in this one
 */
export function computeLessonState(rounds: { passed: boolean | null }[], isPassedElsewhere = false): LessonState {
  if (isPassedElsewhere || rounds.some((round) => round.passed === true)) return "passed";
  if (rounds.length === 0) return "open";
  return rounds.at(-1)?.passed === null ? "busy" : "again";
}
