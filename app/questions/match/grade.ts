import { shareRight } from "../choices/share-right";
import type { MatchResponse } from "./fields";
import type { Match } from "./schema";

/** Returns the share of the pairs that are right, 0 to 1. */
export function grade(question: Match, { pairs }: MatchResponse): number {
  return shareRight(question.pairs, ({ left, right }) => pairs[left.id] === right.id);
}
