import { shareRight } from "../choices/share-right";
import type { MatchResponse } from "./fields";
import type { Match } from "./schema";

/** Share of the pairs that are right. */
export function grade(question: Match, { pairs }: MatchResponse): number {
  return shareRight(question.pairs, ({ left, right }) => pairs[left.id] === right.id);
}
