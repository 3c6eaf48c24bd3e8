import type { Html } from "../base";
import { composeMarkedOptions, type MarkedOption } from "../choices/mark-options";
import type { AskedTrueFalseQuestion } from "./draw";
import type { TrueFalseResponse } from "./fields";
import type { TrueFalseQuestion } from "./schema";

export interface MarkedTrueFalseQuestion {
  type: "true-false";
  chosen: boolean;
  answer: boolean;
  feedback: Html;
  reasons: MarkedOption[];
}

export function composeMarkedTrueFalseQuestion(
  question: TrueFalseQuestion,
  ask: AskedTrueFalseQuestion,
  response: TrueFalseResponse,
): MarkedTrueFalseQuestion {
  const { answer, feedback } = question;
  const reasons = composeMarkedOptions(question.reasons, ask.reasons, [response.reason]);
  return { type: "true-false", chosen: response.answer, answer, feedback, reasons };
}
