import type { ShownChoice } from "../choices/schema";
import type { RandomUint32Generator } from "../choices/shuffle";
import { shuffleOptionsUnlessNumbers } from "../choices/shuffle-choices";
import type { SingleChoiceQuestion } from "./schema";

export interface SingleChoiceQuestionBeforeAnswer {
  type: "single";
  options: ShownChoice[];
  /** At the second try: the id of the option that was chosen first. It can't be chosen again. */
  tried?: string;
}

export function composeSingleChoiceQuestionBeforeAnswer(
  { options }: SingleChoiceQuestion,
  random: RandomUint32Generator,
): SingleChoiceQuestionBeforeAnswer {
  return { type: "single", options: shuffleOptionsUnlessNumbers(options, random) };
}
