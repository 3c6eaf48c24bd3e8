import { cleanTypedText } from "~/platform/text/typed-text";
import { maxAnswerTextLength } from "../choices/read-fields";
import type { AnswerFieldInputMethods, PostedFormFields } from "../kind";
import type { SelfAssessedTextQuestion } from "./schema";

export const selfAssessedTextFieldInputMethods = { text: "typed" } satisfies AnswerFieldInputMethods;

export interface SelfAssessedTextResponse {
  type: "short";
  text: string;
}

export function readSelfAssessedTextResponse(
  _question: SelfAssessedTextQuestion,
  posted: PostedFormFields,
): SelfAssessedTextResponse | "write-something" | "too-long" {
  const text = cleanTypedText(posted.text?.[0]);
  if (text === "") return "write-something";
  return text.length > maxAnswerTextLength ? "too-long" : { type: "short", text };
}
