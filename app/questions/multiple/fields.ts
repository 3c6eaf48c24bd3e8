import type { FieldNames, FormFields } from "../kind";
import type { Multiple } from "./schema";

/** Repeated for every chosen option. */
export const fieldNames = { option: "chosen" } satisfies FieldNames;

export interface MultipleResponse {
  type: "multiple";
  options: string[];
}

export function readFields(
  { options }: Multiple,
  posted: FormFields,
): MultipleResponse | "choose-some" | "not-offered" {
  const chosen = [...new Set(posted.option ?? [])];
  if (chosen.length === 0) return "choose-some";
  if (!chosen.every((id) => options.some((option) => option.id === id))) return "not-offered";
  return { type: "multiple", options: chosen };
}
