import { shareRight } from "../choices/share-right";
import type { ClozeResponse } from "./fields";
import { judgeGap } from "./judge-gap";
import type { Cloze } from "./schema";

/** Share of the gaps that are right. */
export function grade(question: Cloze, { gaps }: ClozeResponse): number {
  return shareRight(question.gaps, (gap) => judgeGap(gap, gaps[gap.id] ?? "").correct);
}
