import { cleanTypedText } from "~/platform/text/typed-text";
import { maxAnswerTextLength } from "../choices/read-fields";
import type { AnswerFieldInputMethods, PostedFormFields } from "../kind";
import type { ShortAnswerQuestion } from "./schema";

export const shortAnswerFieldInputMethods = { text: "typed" } satisfies AnswerFieldInputMethods;

export interface ShortAnswerResponse {
  type: "short";
  text: string;
}

export function readShortAnswerResponse(
  _question: ShortAnswerQuestion,
  posted: PostedFormFields,
): ShortAnswerResponse | "write-something" | "too-long" {
  const text = cleanTypedText(posted.text?.[0]);
  if (text === "") return "write-something";
  return text.length > maxAnswerTextLength ? "too-long" : { type: "short", text };
}
