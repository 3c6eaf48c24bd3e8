import { readChoice } from "../choices/read-fields";
import type { FieldNames, FormFields } from "../kind";
import type { SingleAnswerQuestion } from "./schema";

export const singleAnswerFieldNames = { option: "chosen" } satisfies FieldNames;

export interface SingleAnswerResponse {
  type: "single";
  option: string;
}

export function readSingleAnswerResponse(
  { options }: SingleAnswerQuestion,
  posted: FormFields,
): SingleAnswerResponse | "choose-one" | "not-offered" {
  const option = readChoice(posted.option, options, "choose-one");
  return option.ok ? { type: "single", option: option.value } : option.problem;
}
