import { readChoice } from "../choices/read-fields";
import type { FieldNames, FormFields } from "../kind";
import type { TrueFalseQuestion } from "./schema";

export const trueFalseFieldNames = { answer: "chosen", reason: "chosen" } satisfies FieldNames;

export interface TrueFalseResponse {
  type: "true-false";
  answer: boolean;
  reason: string;
}

export function readTrueFalseResponse(
  { reasons }: TrueFalseQuestion,
  posted: FormFields,
): TrueFalseResponse | "choose-one" | "choose-reason" | "not-offered" {
  const answer = readChoice(posted.answer, [{ id: "true" }, { id: "false" }], "choose-one");
  if (!answer.ok) return answer.problem;
  const reason = readChoice(posted.reason, reasons, "choose-reason");
  if (!reason.ok) return reason.problem;
  return { type: "true-false", answer: answer.value === "true", reason: reason.value };
}
