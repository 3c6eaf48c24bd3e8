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
): MultipleAnswerQuestionAfterAnswer {
  return { type: "multiple", options: composeOptionsAfterAnswer(question.options, ask.options, options) };
}
