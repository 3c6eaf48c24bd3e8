import type { ShownChoice } from "../choices/schema";
import type { Random } from "../choices/shuffle";
import { shuffleOptionsUnlessNumbers } from "../choices/shuffle-choices";
import type { CaseQuestion } from "./schema";

export interface AskedCaseQuestion {
  type: "case";
  options: ShownChoice[];
  /** Whether the question also asks for an explanation, which learners judge themselves by a rubric. */
  explain: boolean;
}

export function composeAskedCaseQuestion({ options, rubric = [] }: CaseQuestion, random: Random): AskedCaseQuestion {
  return { type: "case", options: shuffleOptionsUnlessNumbers(options, random), explain: rubric.length > 0 };
}
