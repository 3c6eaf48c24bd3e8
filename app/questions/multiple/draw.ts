import type { ShownChoice } from "../choices/schema";
import type { RandomUint32Generator } from "../choices/shuffle";
import { shuffleOptionsUnlessNumbers } from "../choices/shuffle-choices";
import type { MultipleAnswerQuestion } from "./schema";

export interface MultipleAnswerQuestionBeforeAnswer {
  type: "multiple";
  options: ShownChoice[];
  /** At the second try: the ids of the options that were chosen first and are right. They stay chosen. */
  fixed?: string[];
  /** At the second try: the ids of the options that were chosen first and are wrong. They can't be chosen again. */
  tried?: string[];
}

export function composeMultipleAnswerQuestionBeforeAnswer(
  { options }: MultipleAnswerQuestion,
  random: RandomUint32Generator,
): MultipleAnswerQuestionBeforeAnswer {
  return { type: "multiple", options: shuffleOptionsUnlessNumbers(options, random) };
}
