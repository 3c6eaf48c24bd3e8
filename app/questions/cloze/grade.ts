import { computeShare } from "../choices/compute-share";
import type { ClozeResponse } from "./fields";
import { judgeGapAnswer } from "./judge-gap";
import type { ClozeQuestion } from "./schema";

/** Returns the score of an answer: the share of the gaps that are right, 0 to 1. */
export function gradeClozeResponse(question: ClozeQuestion, { gaps }: ClozeResponse): number {
  return computeShare(question.gaps, (gap) => judgeGapAnswer(gap, gaps[gap.id] ?? "").correct);
}
