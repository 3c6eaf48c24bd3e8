import { MarkedParts } from "../choices/marked-parts";
import { RightPartsCount } from "../choices/right-parts-count";
import type { QuestionFeedbackProps } from "../component-props";
import type { MarkedSortQuestion } from "./mark";

export function SortQuestionFeedback({ marked }: QuestionFeedbackProps<MarkedSortQuestion>) {
  return <MarkedParts parts={marked.cards.map(({ category, ...rest }) => ({ right: category, ...rest }))} />;
}

export const RightCardsCount = ({ marked }: QuestionFeedbackProps<MarkedSortQuestion>) => (
  <RightPartsCount parts={marked.cards} />
);
