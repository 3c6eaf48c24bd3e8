import type { QuestionOnPaper } from "../kind";
import { readLetterForEachNumber } from "../paper/written-answers";
import type { CategorySortQuestionBeforeAnswer } from "./draw";
import type { CategorySortQuestion } from "./schema";

export const categorySortQuestionOnPaper = {
  answer: "letter-for-each-number",
  print: ({ stemText }, { cards, categories }) => ({
    text: stemText,
    numbered: cards.map(({ text }) => text),
    lettered: categories.map(({ text }) => text),
  }),
  readAnswer: ({ cards, categories }, written) => readLetterForEachNumber("card", cards, categories, written),
} satisfies QuestionOnPaper<CategorySortQuestion, CategorySortQuestionBeforeAnswer>;
