import type { ShownChoice } from "../choices/schema";
import type { RandomUint32Generator } from "../choices/shuffle";
import { shuffleOptionsUnlessNumbers } from "../choices/shuffle-choices";
import type { CaseQuestion } from "./schema";

export interface CaseQuestionBeforeAnswer {
  type: "case";
  options: ShownChoice[];
  /** At the second try: the id of the option that was chosen first. It can't be chosen again. */
  tried?: string;
  /** Whether the question also asks for an explanation, which learners judge themselves by a rubric. */
  explain: boolean;
}

export function composeCaseQuestionBeforeAnswer(
  { options, rubric = [] }: CaseQuestion,
  random: RandomUint32Generator,
): CaseQuestionBeforeAnswer {
  return { type: "case", options: shuffleOptionsUnlessNumbers(options, random), explain: rubric.length > 0 };
}
