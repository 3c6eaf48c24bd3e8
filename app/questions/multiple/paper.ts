import type { QuestionOnPaper } from "../kind";
import { readLetters } from "../paper/written-answers";
import type { MultipleAnswerQuestionBeforeAnswer } from "./draw";
import type { MultipleAnswerQuestion } from "./schema";

export const multipleAnswerQuestionOnPaper = {
  answer: "letters",
  print: ({ stemText }, { options }) => ({ text: stemText, numbered: [], lettered: options.map(({ text }) => text) }),
  readAnswer(ask, written) {
    const option = readLetters(ask.options, written);
    return option && { option };
  },
} satisfies QuestionOnPaper<MultipleAnswerQuestion, MultipleAnswerQuestionBeforeAnswer>;
