import type { AnswerFieldInputMethods, PostedFormFields } from "../kind";
import type { MultipleAnswerQuestion } from "./schema";

/** The form field of the chosen options. The form contains it once for each option. */
export const multipleAnswerFieldInputMethods = { option: "chosen" } satisfies AnswerFieldInputMethods;

export interface MultipleAnswerResponse {
  type: "multiple";
  options: string[];
}

export function readMultipleAnswerResponse(
  { options }: MultipleAnswerQuestion,
  posted: PostedFormFields,
): MultipleAnswerResponse | "choose-some" | "not-offered" {
  const chosen = [...new Set(posted.option ?? [])];
  if (chosen.length === 0) return "choose-some";
  if (!chosen.every((id) => options.some((option) => option.id === id))) return "not-offered";
  return { type: "multiple", options: chosen };
}
