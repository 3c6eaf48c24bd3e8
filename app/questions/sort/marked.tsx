import { AnswerPartsFeedback } from "../choices/answer-parts-feedback";
import { CorrectPartsCount } from "../choices/correct-parts-count";
import type { QuestionFeedbackProps } from "../component-props";
import type { CategorySortQuestionAfterAnswer } from "./mark";

export function CategorySortQuestionFeedback({ marked }: QuestionFeedbackProps<CategorySortQuestionAfterAnswer>) {
  return <AnswerPartsFeedback parts={marked.cards.map(({ category, ...rest }) => ({ right: category, ...rest }))} />;
}

export const CorrectCardsCount = ({ marked }: QuestionFeedbackProps<CategorySortQuestionAfterAnswer>) => (
  <CorrectPartsCount parts={marked.cards} />
);
