import type { QuestionOnPaper } from "../kind";
import { readLetter } from "../paper/written-answers";
import type { CaseQuestionBeforeAnswer } from "./draw";
import type { CaseQuestion } from "./schema";

export const caseQuestionOnPaper = {
  answer: "letter",
  print: ({ stemText }, { options }) => ({ text: stemText, numbered: [], lettered: options.map(({ text }) => text) }),
  readAnswer: ({ options }, written) => readLetter("option", options, written),
} satisfies QuestionOnPaper<CaseQuestion, CaseQuestionBeforeAnswer>;
