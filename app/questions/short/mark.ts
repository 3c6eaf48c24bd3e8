import type { Html } from "../base";
import type { Rubric } from "../rubric/schema";
import type { ShortAnswerQuestionBeforeAnswer } from "./draw";
import type { ShortAnswerResponse } from "./fields";
import type { ShortAnswerQuestion } from "./schema";

export interface ShortAnswerQuestionAfterAnswer {
  type: "short";
  text: string;
  rubric: Rubric;
  model: Html;
  pitfalls: { html: Html; feedback: Html }[];
}

export function composeShortAnswerQuestionAfterAnswer(
  { rubric, model, pitfalls }: ShortAnswerQuestion,
  _ask: ShortAnswerQuestionBeforeAnswer,
  { text }: ShortAnswerResponse,
): ShortAnswerQuestionAfterAnswer {
  return { type: "short", text, rubric, model, pitfalls };
}
