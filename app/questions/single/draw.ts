import type { ShownChoice } from "../choices/schema";
import type { Random } from "../choices/shuffle";
import { shuffleOptionsUnlessNumbers } from "../choices/shuffle-choices";
import type { SingleAnswerQuestion } from "./schema";

export interface AskedSingleAnswerQuestion {
  type: "single";
  options: ShownChoice[];
}

export function composeAskedSingleAnswerQuestion(
  { options }: SingleAnswerQuestion,
  random: Random,
): AskedSingleAnswerQuestion {
  return { type: "single", options: shuffleOptionsUnlessNumbers(options, random) };
}
