import { toShownChoice } from "../choices/shuffle-choices";
import type { SecondTry } from "../kind";
import type { CategorySortQuestionBeforeAnswer } from "./draw";
import { type CategorySortResponse, readCategorySortResponse } from "./fields";
import type { CategorySortQuestion } from "./schema";

/** The second try: the cards that were wrong. The others stay in their category. */
export const categorySortSecondTry = {
  allows: () => true,
  draw(question, ask, first) {
    const wrong = listWrongCards(question, first);
    const isWrong = ({ id }: { id: string }) => wrong.some((card) => card.id === id);
    const fixed = question.cards
      .filter((card) => !isWrong(card))
      .flatMap((card) => {
        const category = question.categories.find(({ id }) => id === card.category);
        return category ? [{ card: toShownChoice(card), category: toShownChoice(category) }] : [];
      });
    return { ...ask, cards: ask.cards.filter(isWrong), fixed };
  },
  readResponse(question, first, posted) {
    const read = readCategorySortResponse({ ...question, cards: listWrongCards(question, first) }, posted);
    return typeof read === "string" ? read : { type: "sort", cards: { ...first.cards, ...read.cards } };
  },
} satisfies SecondTry<CategorySortQuestion, CategorySortQuestionBeforeAnswer, CategorySortResponse>;

const listWrongCards = ({ cards }: CategorySortQuestion, first: CategorySortResponse) =>
  cards.filter(({ id, category }) => first.cards[id] !== category);
