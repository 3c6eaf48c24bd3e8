import type { Html } from "../base";
import type { AskedNumberQuestion } from "./draw";
import type { NumberResponse } from "./fields";
import { gradeNumberResponse, isAcceptedUnit, isWithinTolerance } from "./grade";
import { formatNumber } from "./read-number";
import type { NumberQuestion } from "./schema";

export interface MarkedNumberQuestion {
  type: "number";
  /** The answer of the learner, as typed. */
  given: string;
  correct: boolean;
  /** Whether the number is right but its unit is wrong. */
  otherUnit: boolean;
  answer: string;
  /** The tolerance, formatted. Null if only the exact number is right. */
  tolerance: string | null;
  unit: string | null;
  feedback: Html;
}

export function composeMarkedNumberQuestion(
  question: NumberQuestion,
  { unit }: AskedNumberQuestion,
  response: NumberResponse,
): MarkedNumberQuestion {
  const { answer, tolerance, language, wrong } = question;
  const known = wrong.find(({ value }) => isWithinTolerance({ answer: value, tolerance: 0 }, response.value));
  return {
    type: "number",
    given: response.text,
    correct: gradeNumberResponse(question, response) === 1,
    otherUnit: isWithinTolerance(question, response.value) && !isAcceptedUnit(question, response.unit),
    answer: formatNumber(answer, language),
    tolerance: tolerance > 0 ? formatNumber(tolerance, language) : null,
    unit,
    feedback: known?.feedback ?? question.feedback,
  };
}
