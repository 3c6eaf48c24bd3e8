/**
 * How sure a learner is of an answer, and what that says afterwards. The marks are those of A. Gardner-Medwin ("certainty-based marking"):
 * they reward saying what one really expects, and are never part of a score. Pure functions.
 */

/** What a learner says before the first try of a review: 1 guesses, 2 doubts, 3 knows. It is stored as this number. */
export const confidences = [1, 2, 3] as const;
export type Confidence = (typeof confidences)[number];

/** Returns whether a value is a confidence that a learner can choose. */
export function isConfidence(value: unknown): value is Confidence {
  return confidences.includes(value as Confidence);
}

const marks: Record<Confidence, { right: number; wrong: number }> = {
  1: { right: 1, wrong: 0 },
  2: { right: 2, wrong: -2 },
  3: { right: 3, wrong: -6 },
};

/** Returns the mark of one answer. */
export function markConfidence(confidence: Confidence, right: boolean): number {
  return right ? marks[confidence].right : marks[confidence].wrong;
}

/**
 * Returns the mark to expect of a confidence, if the answer is right with the chance `chance`. The best is to guess below 67 %, to doubt
 * below 80 %, and else to know.
 */
export function computeExpectedMark(confidence: Confidence, chance: number): number {
  return chance * markConfidence(confidence, true) + (1 - chance) * markConfidence(confidence, false);
}

/** Fewer answers than this say nothing about a level. */
export const fewestAnswersToJudge = 5;

/** From which share of right answers each level is the best one to choose. */
const lowestShares: Record<Confidence, number> = { 1: 0, 2: 2 / 3, 3: 4 / 5 };

/**
 * What the answers of a level say. `few`: there are too few. `too-sure`: fewer were right than this level asks for. `too-careful`: so many
 * were right that a higher level would be better. `fits`: neither.
 */
export type LevelJudgement = "few" | "too-sure" | "too-careful" | "fits";

export interface CalibrationLevel {
  confidence: Confidence;
  answers: number;
  right: number;
  /** The mean of the marks, or null without an answer. */
  meanMark: number | null;
  judgement: LevelJudgement;
}

/** Returns for each level how many answers it has and how many of them are completely right, the highest level first. */
export function computeCalibration(answers: readonly { confidence: Confidence; right: boolean }[]): CalibrationLevel[] {
  return [...confidences].reverse().map((confidence) => {
    const own = answers.filter((each) => each.confidence === confidence);
    const right = own.filter((each) => each.right).length;
    const sum = own.reduce((total, each) => total + markConfidence(confidence, each.right), 0);
    const meanMark = own.length === 0 ? null : sum / own.length;
    return { confidence, answers: own.length, right, meanMark, judgement: judge(confidence, own.length, right) };
  });
}

function judge(confidence: Confidence, answers: number, right: number): LevelJudgement {
  if (answers < fewestAnswersToJudge) return "few";
  const share = right / answers;
  if (share < lowestShares[confidence]) return "too-sure";
  const higher = confidences.find((each) => each === confidence + 1);
  return higher !== undefined && share >= lowestShares[higher] ? "too-careful" : "fits";
}
