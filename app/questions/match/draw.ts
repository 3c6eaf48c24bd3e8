import type { ShownChoice } from "../choices/schema";
import type { RandomUint32Generator } from "../choices/shuffle";
import { shuffleDistinctChoices, toShownChoice } from "../choices/shuffle-choices";
import { listRightHandChoices, type MatchQuestion } from "./schema";

export interface MatchQuestionBeforeAnswer {
  type: "match";
  lefts: ShownChoice[];
  rights: ShownChoice[];
  /** At the second try: the pairs that were right. Their texts are not among `lefts` and `rights`. */
  fixed?: { left: ShownChoice; right: ShownChoice }[];
}

export function composeMatchQuestionBeforeAnswer(
  question: MatchQuestion,
  random: RandomUint32Generator,
): MatchQuestionBeforeAnswer {
  const lefts = question.pairs.map(({ left }) => toShownChoice(left));
  return { type: "match", lefts, rights: shuffleDistinctChoices(listRightHandChoices(question), random) };
}
