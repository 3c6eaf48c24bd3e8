/** The progress of a learner in a lesson and its questions, for pages and charts. */

/**
 * The state of a lesson for a learner. `open`: no round has begun. `busy`: a round has begun, but is not complete. `again`: the last round
 * is complete, but no round has passed.
 */
export type LessonState = "open" | "busy" | "again" | "passed";

/**
 * What a learner did with one question; pages draw it as a brick. `todo`: the question is not answered yet. `tried`: the first answer was
 * not completely right, and a second try is open. `half`: partly right at once, or right at the second try. `answered`: the question was answered, but is
 * not scored.
 */
export type QuestionProgress = "todo" | "tried" | "right" | "half" | "wrong" | "answered";

/** Returns whether nothing can be answered any more at a question with this progress. */
export function isQuestionFinal(progress: QuestionProgress): boolean {
  return progress !== "todo" && progress !== "tried";
}

/** Returns how many questions have each progress. */
export function countQuestionProgress(bricks: readonly QuestionProgress[]): Record<QuestionProgress, number> {
  const counts = { todo: 0, tried: 0, right: 0, half: 0, wrong: 0, answered: 0 };
  for (const brick of bricks) counts[brick] += 1;
  return counts;
}

/** Returns how many bricks are laid, in halves: a right answer is a whole brick. */
export function countLaidHalves(bricks: readonly QuestionProgress[]): number {
  const { right, half } = countQuestionProgress(bricks);
  return 2 * right + half;
}
