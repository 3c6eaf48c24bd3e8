import type { ShownChoice } from "../choices/schema";
import type { Random } from "../choices/shuffle";
import { shuffleDistinctChoices, toShownChoice } from "../choices/shuffle-choices";
import { listRightHandChoices, type MatchQuestion } from "./schema";

export interface AskedMatchQuestion {
  type: "match";
  lefts: ShownChoice[];
  rights: ShownChoice[];
}

export function composeAskedMatchQuestion(question: MatchQuestion, random: Random): AskedMatchQuestion {
  const lefts = question.pairs.map(({ left }) => toShownChoice(left));
  return { type: "match", lefts, rights: shuffleDistinctChoices(listRightHandChoices(question), random) };
}
