import type { Html } from "../base";
import { composeOptionsAfterAnswer, type OptionAfterAnswer } from "../choices/compose-options-after-answer";
import type { TrueFalseQuestionBeforeAnswer } from "./draw";
import type { TrueFalseResponse } from "./fields";
import type { TrueFalseQuestion } from "./schema";

export interface TrueFalseQuestionAfterAnswer {
  type: "true-false";
  chosen: boolean;
  answer: boolean;
  feedback: Html;
  reasons: OptionAfterAnswer[];
}

export function composeTrueFalseQuestionAfterAnswer(
  question: TrueFalseQuestion,
  ask: TrueFalseQuestionBeforeAnswer,
  response: TrueFalseResponse,
  first?: TrueFalseResponse,
): TrueFalseQuestionAfterAnswer {
  const { answer, feedback } = question;
  const reasons = composeOptionsAfterAnswer(question.reasons, ask.reasons, [response.reason], first && [first.reason]);
  return { type: "true-false", chosen: response.answer, answer, feedback, reasons };
}
