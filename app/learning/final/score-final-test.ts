/** Computes the score of a final test. Pure functions. */
import type { EditionRules, FinalTestRules } from "~/content/release/release";
import { isAtLeastWithTolerance } from "~/platform/fractions";
import { isFullScore } from "~/questions/grade-response";
import type { AttemptQuestion, AttemptResult } from "../attempt/attempt";

/**
 * Returns the least number of right questions that passes. `mark`: the lowest share of right questions that passes, from 0 to 1. `cells`: as
 * many as the test has questions.
 */
export function countRightAnswersNeeded({
  mark,
  cells,
}: Pick<FinalTestRules, "mark"> & { cells: { length: number } }): number {
  const counts = Array.from({ length: cells.length + 1 }, (_none, count) => count);
  return counts.find((count) => isAtLeastWithTolerance(count / cells.length, mark)) ?? cells.length;
}

/** Returns the id of the course objective under which an objective of a lesson falls, or that objective itself if there is none. */
export function findCourseObjective(
  { finalTest, lessonObjectives }: Pick<EditionRules, "finalTest" | "lessonObjectives">,
  objective: string,
): string {
  const lesson = Object.entries(lessonObjectives).find(([, own]) => own.some(({ id }) => id === objective));
  return (lesson && finalTest?.courseObjectives[lesson[0]]) || objective;
}

/**
 * Computes the result of a final test. A question counts whole or not at all. The result of an objective of the course is the share of its
 * questions that are right.
 */
export function scoreFinalTest(
  form: readonly Pick<AttemptQuestion, "question" | "counted">[],
  rules: Pick<EditionRules, "finalTest" | "lessonObjectives">,
): AttemptResult {
  const marked = form.map(({ question, counted }) => ({
    objective: findCourseObjective(rules, question.objective),
    right: isFullScore(counted?.score ?? null) ? 1 : 0,
  }));
  const share = (list: typeof marked) => list.reduce((sum, { right }) => sum + right, 0) / list.length;
  const objectives = [...new Set(marked.map(({ objective }) => objective))];
  const score = share(marked);
  return {
    score,
    passed: isAtLeastWithTolerance(score, rules.finalTest?.mark ?? 1),
    perObjective: Object.fromEntries(
      objectives.map((objective) => [objective, share(marked.filter((each) => each.objective === objective))]),
    ),
  };
}
