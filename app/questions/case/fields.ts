import { cleanTypedText } from "~/platform/text/typed-text";
import { maxAnswerTextLength, readChosenId } from "../choices/read-fields";
import type { AnswerFieldInputMethods, PostedFormFields } from "../kind";
import type { CaseQuestion } from "./schema";

export const caseFieldInputMethods = { option: "chosen", text: "typed" } satisfies AnswerFieldInputMethods;

export interface CaseResponse {
  type: "case";
  option: string;
  /** The explanation of the learner. It may be left out. */
  text?: string;
}

export function readCaseResponse(
  { options, rubric }: CaseQuestion,
  posted: PostedFormFields,
): CaseResponse | "choose-one" | "not-offered" | "too-long" {
  const option = readChosenId(posted.option, options, "choose-one");
  if (!option.ok) return option.problem;
  const text = rubric ? cleanTypedText(posted.text?.[0]) : "";
  if (text.length > maxAnswerTextLength) return "too-long";
  return { type: "case", option: option.value, ...(text !== "" && { text }) };
}
