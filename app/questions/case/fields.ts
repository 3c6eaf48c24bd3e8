import { clean } from "~/platform/text/typed-text";
import { longestText, readOne } from "../choices/read-fields";
import type { FieldNames, FormFields } from "../kind";
import type { CaseQuestion } from "./schema";

export const fields = { option: "chosen", text: "typed" } satisfies FieldNames;

export interface CaseResponse {
  type: "case";
  option: string;
  /** The explanation, which may stay out. */
  text?: string;
}

export function readFields(
  { options, rubric }: CaseQuestion,
  posted: FormFields,
): CaseResponse | "choose-one" | "not-offered" | "too-long" {
  const option = readOne(posted.option, options, "choose-one");
  if (!option.ok) return option.problem;
  const text = rubric ? clean(posted.text?.[0]) : "";
  if (text.length > longestText) return "too-long";
  return { type: "case", option: option.value, ...(text !== "" && { text }) };
}
