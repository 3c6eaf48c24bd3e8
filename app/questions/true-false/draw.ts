import type { ShownChoice } from "../choices/schema";
import type { Random } from "../choices/shuffle";
import { shuffleOptionsUnlessNumbers } from "../choices/shuffle-choices";
import type { TrueFalseQuestion } from "./schema";

export interface AskedTrueFalseQuestion {
  type: "true-false";
  reasons: ShownChoice[];
}

export function composeAskedTrueFalseQuestion({ reasons }: TrueFalseQuestion, random: Random): AskedTrueFalseQuestion {
  return { type: "true-false", reasons: shuffleOptionsUnlessNumbers(reasons, random) };
}
