import { MarkedParts } from "../choices/marked-parts";
import type { FinalFields } from "../marked-fields";

export function FinalSort({ marked }: FinalFields<"sort">) {
  return <MarkedParts parts={marked.cards.map(({ category, ...rest }) => ({ right: category, ...rest }))} />;
}
