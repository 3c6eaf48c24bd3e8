import { composeMarkedOptions, type MarkedOption } from "../choices/mark-options";
import type { AskedMultipleAnswerQuestion } from "./draw";
import type { MultipleAnswerResponse } from "./fields";
import type { MultipleAnswerQuestion } from "./schema";

export interface MarkedMultipleAnswerQuestion {
  type: "multiple";
  options: MarkedOption[];
}

export function composeMarkedMultipleAnswerQuestion(
  question: MultipleAnswerQuestion,
  ask: AskedMultipleAnswerQuestion,
  { options }: MultipleAnswerResponse,
): MarkedMultipleAnswerQuestion {
  return { type: "multiple", options: composeMarkedOptions(question.options, ask.options, options) };
}
