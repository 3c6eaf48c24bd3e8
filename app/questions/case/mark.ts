import { composeOptionsAfterAnswer, type OptionAfterAnswer } from "../choices/compose-options-after-answer";
import type { Rubric } from "../rubric/schema";
import type { CaseQuestionBeforeAnswer } from "./draw";
import type { CaseResponse } from "./fields";
import type { CaseQuestion } from "./schema";

export interface CaseQuestionAfterAnswer {
  type: "case";
  options: OptionAfterAnswer[];
  text?: string;
  rubric?: Rubric;
}

export function composeCaseQuestionAfterAnswer(
  { options, rubric }: CaseQuestion,
  ask: CaseQuestionBeforeAnswer,
  { option, text }: CaseResponse,
  first?: CaseResponse,
): CaseQuestionAfterAnswer {
  const marked = composeOptionsAfterAnswer(options, ask.options, [option], first && [first.option]);
  return { type: "case", options: marked, ...(text !== undefined && { text }), ...(rubric && { rubric }) };
}
