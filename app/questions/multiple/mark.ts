import { composeOptionsAfterAnswer, type OptionAfterAnswer } from "../choices/compose-options-after-answer";
import type { MultipleAnswerQuestionBeforeAnswer } from "./draw";
import type { MultipleAnswerResponse } from "./fields";
import type { MultipleAnswerQuestion } from "./schema";

export interface MultipleAnswerQuestionAfterAnswer {
  type: "multiple";
  options: OptionAfterAnswer[];
}

export function composeMultipleAnswerQuestionAfterAnswer(
  question: MultipleAnswerQuestion,
  ask: MultipleAnswerQuestionBeforeAnswer,
  { options }: MultipleAnswerResponse,
  first?: MultipleAnswerResponse,
): MultipleAnswerQuestionAfterAnswer {
  const marked = composeOptionsAfterAnswer(question.options, ask.options, options, first?.options);
  return { type: "multiple", options: marked };
}
