import { drawShuffled, toShownChoice } from "../choices/draw-choices";
import type { ShownChoice } from "../choices/schema";
import type { Random } from "../choices/shuffle";
import { listRightHandChoices, type Match } from "./schema";

export interface MatchAsk {
  type: "match";
  lefts: ShownChoice[];
  rights: ShownChoice[];
}

export function draw(question: Match, random: Random): MatchAsk {
  const lefts = question.pairs.map(({ left }) => toShownChoice(left));
  return { type: "match", lefts, rights: drawShuffled(listRightHandChoices(question), random) };
}
