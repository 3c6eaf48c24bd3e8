import { shareRight } from "../choices/share-right";
import type { ClozeResponse } from "./fields";
import { judgeGap } from "./judge-gap";
import type { Cloze } from "./schema";

/** Returns the share of the gaps that are right, 0 to 1. */
export function grade(question: Cloze, { gaps }: ClozeResponse): number {
  return shareRight(question.gaps, (gap) => judgeGap(gap, gaps[gap.id] ?? "").correct);
}
