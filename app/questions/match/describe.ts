import { describePairs } from "../choices/describe-choices";
import type { MatchResponse } from "./fields";
import { type Match, rightsOf } from "./schema";

export function describe(question: Match, { pairs }: MatchResponse): string[] {
  const lefts = question.pairs.map(({ left }) => left);
  return describePairs(lefts, rightsOf(question), pairs);
}
