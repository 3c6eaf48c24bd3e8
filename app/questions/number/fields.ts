import { cleanTypedText } from "~/platform/text/typed-text";
import type { FieldNames, FormFields } from "../kind";
import { readNumber } from "./read-number";
import type { NumberQuestion } from "./schema";

export const numberFieldNames = { number: "typed" } satisfies FieldNames;
/** The longest text that a learner may type as a number, in characters. */
const longestNumber = 100;

export interface NumberResponse {
  type: "number";
  /** The whole text that was typed: a number, perhaps with a unit. */
  text: string;
  /** The number in the text. */
  value: number;
  /** The unit in the text. Empty if the learner typed no unit. */
  unit: string;
}

export function readNumberResponse(
  { language, decimals, units }: NumberQuestion,
  posted: FormFields,
): NumberResponse | "type-number" | "no-number" | "too-long" {
  const text = cleanTypedText(posted.number?.[0]);
  if (text === "") return "type-number";
  if (text.length > longestNumber) return "too-long";
  const read = readNumber(text, language, decimals);
  // If the question has no unit, a number with a text beside it is refused.
  if (!read || (units.length === 0 && read.unit !== "")) return "no-number";
  return { type: "number", text, value: read.value, unit: read.unit };
}
