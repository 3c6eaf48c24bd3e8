import type { SecondTry } from "../kind";
import type { TrueFalseQuestionBeforeAnswer } from "./draw";
import { readTrueFalseResponse, type TrueFalseResponse } from "./fields";
import type { TrueFalseQuestion } from "./schema";

/**
 * The second try: another reason, if the statement was judged rightly. Otherwise only one answer would be left.
 */
export const trueFalseSecondTry = {
  allows: ({ answer, reasons }, first) => reasons.length > 2 && (first === null || first.answer === answer),
  condition: "if-partly",
  draw: (_question, ask, { answer, reason }) => ({ ...ask, fixed: answer, tried: reason }),
  readResponse(question, first, posted) {
    const reasons = question.reasons.filter(({ id }) => id !== first.reason);
    return readTrueFalseResponse({ ...question, reasons }, { ...posted, answer: [String(first.answer)] });
  },
} satisfies SecondTry<TrueFalseQuestion, TrueFalseQuestionBeforeAnswer, TrueFalseResponse>;
