import { MarkedOptions } from "../choices/marked-options";
import type { MarkedProps } from "../kind";
import type { SingleMarked } from "./mark";

export function MarkedSingle({ marked }: MarkedProps<SingleMarked>) {
  return <MarkedOptions options={marked.options} />;
}
