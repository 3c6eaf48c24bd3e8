import type { FinalFields } from "./final-fields";
import { MarkedParts } from "./marked-parts";

export function FinalSort({ marked }: FinalFields<"sort">) {
  return <MarkedParts parts={marked.cards.map(({ category, ...rest }) => ({ right: category, ...rest }))} />;
}
