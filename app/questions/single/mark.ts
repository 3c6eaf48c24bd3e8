import { composeOptionsAfterAnswer, type OptionAfterAnswer } from "../choices/compose-options-after-answer";
import type { SingleChoiceQuestionBeforeAnswer } from "./draw";
import type { SingleChoiceResponse } from "./fields";
import type { SingleChoiceQuestion } from "./schema";

export interface SingleChoiceQuestionAfterAnswer {
  type: "single";
  options: OptionAfterAnswer[];
}

export function composeSingleChoiceQuestionAfterAnswer(
  question: SingleChoiceQuestion,
  ask: SingleChoiceQuestionBeforeAnswer,
  { option }: SingleChoiceResponse,
  first?: SingleChoiceResponse,
): SingleChoiceQuestionAfterAnswer {
  const options = composeOptionsAfterAnswer(question.options, ask.options, [option], first && [first.option]);
  return { type: "single", options };
}
