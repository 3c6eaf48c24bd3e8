import type { QuestionOnPaper } from "../kind";
import { readLetter } from "../paper/written-answers";
import type { SingleChoiceQuestionBeforeAnswer } from "./draw";
import type { SingleChoiceQuestion } from "./schema";

export const singleChoiceQuestionOnPaper = {
  answer: "letter",
  print: ({ stemText }, { options }) => ({ text: stemText, numbered: [], lettered: options.map(({ text }) => text) }),
  readAnswer: ({ options }, written) => readLetter("option", options, written),
} satisfies QuestionOnPaper<SingleChoiceQuestion, SingleChoiceQuestionBeforeAnswer>;
