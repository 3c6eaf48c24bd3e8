import type { ShownChoice } from "../choices/schema";
import type { RandomUint32Generator } from "../choices/shuffle";
import { shuffleOptionsUnlessNumbers } from "../choices/shuffle-choices";
import type { TrueFalseQuestion } from "./schema";

export interface TrueFalseQuestionBeforeAnswer {
  type: "true-false";
  reasons: ShownChoice[];
}

export function composeTrueFalseQuestionBeforeAnswer(
  { reasons }: TrueFalseQuestion,
  random: RandomUint32Generator,
): TrueFalseQuestionBeforeAnswer {
  return { type: "true-false", reasons: shuffleOptionsUnlessNumbers(reasons, random) };
}
