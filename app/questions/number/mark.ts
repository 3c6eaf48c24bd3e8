import type { Html } from "../base";
import type { NumberAsk } from "./draw";
import type { NumberResponse } from "./fields";
import { grade, isUnit, isWithin } from "./grade";
import { writeNumber } from "./read-number";
import type { NumberQuestion } from "./schema";

export interface NumberMarked {
  type: "number";
  /** The answer, as typed. */
  given: string;
  correct: boolean;
  /** The number is right, but its unit is not. */
  otherUnit: boolean;
  answer: string;
  /** It is null if only the exact number is right. */
  tolerance: string | null;
  unit: string | null;
  feedback: Html;
}

export function mark(question: NumberQuestion, { unit }: NumberAsk, response: NumberResponse): NumberMarked {
  const { answer, tolerance, language, wrong } = question;
  const known = wrong.find(({ value }) => isWithin({ answer: value, tolerance: 0 }, response.value));
  return {
    type: "number",
    given: response.text,
    correct: grade(question, response) === 1,
    otherUnit: isWithin(question, response.value) && !isUnit(question, response.unit),
    answer: writeNumber(answer, language),
    tolerance: tolerance > 0 ? writeNumber(tolerance, language) : null,
    unit,
    feedback: known?.feedback ?? question.feedback,
  };
}
