import type { QuestionOnPaper } from "../kind";
import { readLetterForEachNumber } from "../paper/written-answers";
import type { MatchQuestionBeforeAnswer } from "./draw";
import type { MatchQuestion } from "./schema";

export const matchQuestionOnPaper = {
  answer: "letter-for-each-number",
  print: ({ stemText }, { lefts, rights }) => ({
    text: stemText,
    numbered: lefts.map(({ text }) => text),
    lettered: rights.map(({ text }) => text),
  }),
  readAnswer: ({ lefts, rights }, written) => readLetterForEachNumber("left", lefts, rights, written),
} satisfies QuestionOnPaper<MatchQuestion, MatchQuestionBeforeAnswer>;
