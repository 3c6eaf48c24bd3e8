import { MarkedParts } from "../choices/marked-parts";
import { PartsRight } from "../choices/parts-right";
import type { MarkedProps } from "../component-props";
import type { MarkedSortQuestion } from "./mark";

export function SortQuestionFeedback({ marked }: MarkedProps<MarkedSortQuestion>) {
  return <MarkedParts parts={marked.cards.map(({ category, ...rest }) => ({ right: category, ...rest }))} />;
}

export const RightCardsCount = ({ marked }: MarkedProps<MarkedSortQuestion>) => <PartsRight parts={marked.cards} />;
