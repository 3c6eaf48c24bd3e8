import { MarkedParts } from "../choices/marked-parts";
import { PartsRight } from "../choices/parts-right";
import type { MarkedProps } from "../component-props";
import type { SortMarked } from "./mark";

export function MarkedSort({ marked }: MarkedProps<SortMarked>) {
  return <MarkedParts parts={marked.cards.map(({ category, ...rest }) => ({ right: category, ...rest }))} />;
}

export const SortPartsRight = ({ marked }: MarkedProps<SortMarked>) => <PartsRight parts={marked.cards} />;
