import type { Html } from "../base";
import type { NumericQuestionBeforeAnswer } from "./draw";
import type { NumericResponse } from "./fields";
import { gradeNumericResponse, isWithinTolerance } from "./grade";
import { formatNumber } from "./parse-typed-number";
import type { NumericQuestion } from "./schema";
import { isAcceptedOrEmptyUnit } from "./unit";

export interface NumericQuestionAfterAnswer {
  type: "number";
  /** The answer of the learner, as typed. */
  given: string;
  correct: boolean;
  /** Whether the number is right but its unit is wrong. Only older answers have a wrong unit: now it is refused. */
  otherUnit: boolean;
  answer: string;
  /** The tolerance, formatted. Null if only the exact number is right. */
  tolerance: string | null;
  unit: string | null;
  feedback: Html;
}

export function composeNumericQuestionAfterAnswer(
  question: NumericQuestion,
  { unit }: NumericQuestionBeforeAnswer,
  response: NumericResponse,
): NumericQuestionAfterAnswer {
  const { answer, tolerance, language, wrong } = question;
  const known = wrong.find(({ value }) => isWithinTolerance({ answer: value, tolerance: 0 }, response.value));
  return {
    type: "number",
    given: response.text,
    correct: gradeNumericResponse(question, response) === 1,
    otherUnit: isWithinTolerance(question, response.value) && !isAcceptedOrEmptyUnit(question, response.unit),
    answer: formatNumber(answer, language),
    tolerance: tolerance > 0 ? formatNumber(tolerance, language) : null,
    unit,
    feedback: known?.feedback ?? question.feedback,
  };
}
