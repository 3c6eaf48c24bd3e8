import { readChosenId } from "../choices/read-fields";
import type { AnswerFieldInputMethods, PostedFormFields } from "../kind";
import type { TrueFalseQuestion } from "./schema";

export const trueFalseFieldInputMethods = { answer: "chosen", reason: "chosen" } satisfies AnswerFieldInputMethods;

export interface TrueFalseResponse {
  type: "true-false";
  answer: boolean;
  reason: string;
}

export function readTrueFalseResponse(
  { reasons }: TrueFalseQuestion,
  posted: PostedFormFields,
): TrueFalseResponse | "choose-one" | "choose-reason" | "not-offered" {
  const answer = readChosenId(posted.answer, [{ id: "true" }, { id: "false" }], "choose-one");
  const reason = readChosenId(posted.reason, reasons, "choose-reason");
  // A reason of another question is told also while the answer is missing.
  if (!reason.ok && reason.problem === "not-offered") return reason.problem;
  if (!answer.ok) return answer.problem;
  if (!reason.ok) return reason.problem;
  return { type: "true-false", answer: answer.value === "true", reason: reason.value };
}
