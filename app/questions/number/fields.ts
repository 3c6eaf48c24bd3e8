import { cleanTypedText } from "~/platform/text/typed-text";
import type { AnswerFieldInputMethods, PostedFormFields } from "../kind";
import { parseNumberWithKnownUnit } from "./number-with-unit";
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

/** Reads a number. A unit that the question does not know is refused and not marked: it may be another way to write the right one. */
export function readNumericResponse(
  question: NumericQuestion,
  posted: PostedFormFields,
): NumericResponse | "type-number" | "no-number" | "unknown-unit" | "too-long" {
  const text = cleanTypedText(posted.number?.[0]);
  if (text === "") return "type-number";
  if (text.length > longestNumber) return "too-long";
  const read = parseNumberWithKnownUnit(question, text);
  if (read === null) return "no-number";
  // The page of a question without a unit names none, so the learner only hears that a number is asked.
  if (read === "unknown-unit") return question.units.length > 0 ? read : "no-number";
  return { type: "number", text, value: read.value, unit: read.unit };
}
