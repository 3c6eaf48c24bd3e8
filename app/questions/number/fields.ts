import { cleanTypedText } from "~/platform/text/typed-text";
import type { AnswerFieldInputMethods, PostedFormFields } from "../kind";
import { parseTypedNumber } from "./parse-typed-number";
import type { NumericQuestion } from "./schema";

export const numericFieldInputMethods = { number: "typed" } satisfies AnswerFieldInputMethods;
/** The longest text that a learner may type as a number, in characters. */
const longestNumber = 100;

export interface NumericResponse {
  type: "number";
  /** The whole text that was typed: a number, perhaps with a unit. */
  text: string;
  /** The number in the text. */
  value: number;
  /** The unit in the text. Empty if the learner typed no unit. */
  unit: string;
}

export function readNumericResponse(
  { language, decimals, units }: NumericQuestion,
  posted: PostedFormFields,
): NumericResponse | "type-number" | "no-number" | "too-long" {
  const text = cleanTypedText(posted.number?.[0]);
  if (text === "") return "type-number";
  if (text.length > longestNumber) return "too-long";
  const read = parseTypedNumber(text, language, decimals);
  // If the question has no unit, a number with a text beside it is refused.
  if (!read || (units.length === 0 && read.unit !== "")) return "no-number";
  return { type: "number", text, value: read.value, unit: read.unit };
}
