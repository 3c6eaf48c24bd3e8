import type { QuestionParts } from "../kind";
import type { MultipleAnswerResponse } from "./fields";
import { gradeMultipleAnswerResponse } from "./grade";
import type { MultipleAnswerQuestion } from "./schema";

/** The options: each is rightly chosen or left, or not. */
export const multipleAnswerParts: QuestionParts<MultipleAnswerQuestion, MultipleAnswerResponse> = {
  offered: ({ options }) => options.map(({ id, text }) => ({ id, text })),
  missed: ({ options }, { options: chosen }) =>
    options.filter(({ id, correct }) => chosen.includes(id) !== correct).map(({ id }) => id),
  score(question, missed) {
    const chosen = question.options.filter(({ id, correct }) => missed.has(id) !== correct);
    return gradeMultipleAnswerResponse(question, { type: "multiple", options: chosen.map(({ id }) => id) });
  },
};
