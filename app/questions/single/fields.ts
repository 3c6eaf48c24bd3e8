import { readChoice } from "../choices/read-fields";
import type { FieldNames, FormFields } from "../kind";
import type { Single } from "./schema";

export const fieldNames = { option: "chosen" } satisfies FieldNames;

export interface SingleResponse {
  type: "single";
  option: string;
}

export function readFields({ options }: Single, posted: FormFields): SingleResponse | "choose-one" | "not-offered" {
  const option = readChoice(posted.option, options, "choose-one");
  return option.ok ? { type: "single", option: option.value } : option.problem;
}
