import type { ShownChoice } from "../choices/schema";
import type { RandomUint32Generator } from "../choices/shuffle";
import { shuffleOptionsUnlessNumbers } from "../choices/shuffle-choices";
import type { TrueFalseQuestion } from "./schema";

export interface TrueFalseQuestionBeforeAnswer {
  type: "true-false";
  reasons: ShownChoice[];
  /** At the second try: the answer (true or false), which was right. Only the reason is asked again. */
  fixed?: boolean;
  /** At the second try: the id of the reason that was chosen first. It can't be chosen again. */
  tried?: string;
}

export function composeTrueFalseQuestionBeforeAnswer(
  { reasons }: TrueFalseQuestion,
  random: RandomUint32Generator,
): TrueFalseQuestionBeforeAnswer {
  return { type: "true-false", reasons: shuffleOptionsUnlessNumbers(reasons, random) };
}
