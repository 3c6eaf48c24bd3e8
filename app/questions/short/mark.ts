import type { Html } from "../base";
import type { Rubric } from "../rubric/schema";
import type { SelfAssessedTextQuestionBeforeAnswer } from "./draw";
import type { SelfAssessedTextResponse } from "./fields";
import type { SelfAssessedTextQuestion } from "./schema";

export interface SelfAssessedTextQuestionAfterAnswer {
  type: "short";
  text: string;
  rubric: Rubric;
  model: Html;
  pitfalls: { html: Html; feedback: Html }[];
}

export function composeSelfAssessedTextQuestionAfterAnswer(
  { rubric, model, pitfalls }: SelfAssessedTextQuestion,
  _ask: SelfAssessedTextQuestionBeforeAnswer,
  { text }: SelfAssessedTextResponse,
): SelfAssessedTextQuestionAfterAnswer {
  return { type: "short", text, rubric, model, pitfalls };
}
