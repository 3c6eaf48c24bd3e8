import type { ShownChoice } from "../choices/schema";
import type { RandomUint32Generator } from "../choices/shuffle";
import { shuffleOptionsUnlessNumbers } from "../choices/shuffle-choices";
import type { MultipleAnswerQuestion } from "./schema";

export interface MultipleAnswerQuestionBeforeAnswer {
  type: "multiple";
  options: ShownChoice[];
}

export function composeMultipleAnswerQuestionBeforeAnswer(
  { options }: MultipleAnswerQuestion,
  random: RandomUint32Generator,
): MultipleAnswerQuestionBeforeAnswer {
  return { type: "multiple", options: shuffleOptionsUnlessNumbers(options, random) };
}
