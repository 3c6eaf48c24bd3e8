import { cleanTypedText } from "~/platform/text/typed-text";
import { maxAnswerTextLength } from "../choices/read-fields";
import type { FieldNames, FormFields } from "../kind";
import type { Short } from "./schema";

export const fieldNames = { text: "typed" } satisfies FieldNames;

export interface ShortResponse {
  type: "short";
  text: string;
}

export function readFields(_question: Short, posted: FormFields): ShortResponse | "write-something" | "too-long" {
  const text = cleanTypedText(posted.text?.[0]);
  if (text === "") return "write-something";
  return text.length > maxAnswerTextLength ? "too-long" : { type: "short", text };
}
