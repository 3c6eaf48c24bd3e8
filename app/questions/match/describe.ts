import { describePairs } from "../choices/describe-choices";
import type { MatchResponse } from "./fields";
import { listRightHandChoices, type Match } from "./schema";

export function describe(question: Match, { pairs }: MatchResponse): string[] {
  const lefts = question.pairs.map(({ left }) => left);
  return describePairs(lefts, listRightHandChoices(question), pairs);
}
