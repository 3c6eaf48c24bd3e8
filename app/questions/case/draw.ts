import type { ShownChoice } from "../choices/schema";
import type { RandomUint32Generator } from "../choices/shuffle";
import { shuffleOptionsUnlessNumbers } from "../choices/shuffle-choices";
import type { CaseQuestion } from "./schema";

export interface CaseQuestionBeforeAnswer {
  type: "case";
  options: ShownChoice[];
  /** Whether the question also asks for an explanation, which learners judge themselves by a rubric. */
  explain: boolean;
}

export function composeCaseQuestionBeforeAnswer(
  { options, rubric = [] }: CaseQuestion,
  random: RandomUint32Generator,
): CaseQuestionBeforeAnswer {
  return { type: "case", options: shuffleOptionsUnlessNumbers(options, random), explain: rubric.length > 0 };
}
