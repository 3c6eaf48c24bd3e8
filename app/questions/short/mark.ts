import type { Html } from "../base";
import type { Rubric } from "../rubric/schema";
import type { AskedShortAnswerQuestion } from "./draw";
import type { ShortAnswerResponse } from "./fields";
import type { ShortAnswerQuestion } from "./schema";

export interface MarkedShortAnswerQuestion {
  type: "short";
  text: string;
  rubric: Rubric;
  model: Html;
  pitfalls: { html: Html; feedback: Html }[];
}

export function composeMarkedShortAnswerQuestion(
  { rubric, model, pitfalls }: ShortAnswerQuestion,
  _ask: AskedShortAnswerQuestion,
  { text }: ShortAnswerResponse,
): MarkedShortAnswerQuestion {
  return { type: "short", text, rubric, model, pitfalls };
}
