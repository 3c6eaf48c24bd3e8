import { describeChosenPairs } from "../choices/describe-choices";
import type { MatchResponse } from "./fields";
import { listRightHandChoices, type MatchQuestion } from "./schema";

export function describeMatchResponse(question: MatchQuestion, { pairs }: MatchResponse): string[] {
  const lefts = question.pairs.map(({ left }) => left);
  return describeChosenPairs(lefts, listRightHandChoices(question), pairs);
}
