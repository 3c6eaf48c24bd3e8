import { shareRight } from "../choices/share-right";
import type { ClozeResponse } from "./fields";
import { judgeGapAnswer } from "./judge-gap";
import type { ClozeQuestion } from "./schema";

/** Returns the share of the gaps that are right, 0 to 1. */
export function gradeClozeResponse(question: ClozeQuestion, { gaps }: ClozeResponse): number {
  return shareRight(question.gaps, (gap) => judgeGapAnswer(gap, gaps[gap.id] ?? "").correct);
}
