import { share } from "../choices/share";
import type { MatchResponse } from "./fields";
import type { Match } from "./schema";

/** Share of the pairs. */
export function grade(question: Match, { pairs }: MatchResponse): number {
  return share(question.pairs, ({ left, right }) => pairs[left.id] === right.id);
}
