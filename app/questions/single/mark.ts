import { composeMarkedOptions, type MarkedOption } from "../choices/mark-options";
import type { AskedSingleAnswerQuestion } from "./draw";
import type { SingleAnswerResponse } from "./fields";
import type { SingleAnswerQuestion } from "./schema";

export interface MarkedSingleAnswerQuestion {
  type: "single";
  options: MarkedOption[];
}

export function composeMarkedSingleAnswerQuestion(
  question: SingleAnswerQuestion,
  ask: AskedSingleAnswerQuestion,
  { option }: SingleAnswerResponse,
): MarkedSingleAnswerQuestion {
  return { type: "single", options: composeMarkedOptions(question.options, ask.options, [option]) };
}
