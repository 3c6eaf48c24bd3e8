import type { Html } from "../base";
import { type MarkedOption, markOptions } from "../choices/mark-options";
import type { TrueFalseAsk } from "./draw";
import type { TrueFalseResponse } from "./fields";
import type { TrueFalse } from "./schema";

export interface TrueFalseMarked {
  type: "true-false";
  chosen: boolean;
  answer: boolean;
  feedback: Html;
  reasons: MarkedOption[];
}

export function mark(question: TrueFalse, ask: TrueFalseAsk, response: TrueFalseResponse): TrueFalseMarked {
  const { answer, feedback } = question;
  const reasons = markOptions(question.reasons, ask.reasons, [response.reason]);
  return { type: "true-false", chosen: response.answer, answer, feedback, reasons };
}
