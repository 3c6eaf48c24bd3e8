import { computeShare } from "../choices/compute-share";
import type { MatchResponse } from "./fields";
import type { MatchQuestion } from "./schema";

/** Returns the score of an answer: the share of the pairs that are right, 0 to 1. */
export function gradeMatchResponse(question: MatchQuestion, { pairs }: MatchResponse): number {
  return computeShare(question.pairs, ({ left, right }) => pairs[left.id] === right.id);
}
