import type { ShownChoice } from "../choices/schema";
import type { Random } from "../choices/shuffle";
import { shuffleOptionsUnlessNumbers } from "../choices/shuffle-choices";
import type { MultipleAnswerQuestion } from "./schema";

export interface AskedMultipleAnswerQuestion {
  type: "multiple";
  options: ShownChoice[];
}

export function composeAskedMultipleAnswerQuestion(
  { options }: MultipleAnswerQuestion,
  random: Random,
): AskedMultipleAnswerQuestion {
  return { type: "multiple", options: shuffleOptionsUnlessNumbers(options, random) };
}
