import { MarkedOptions } from "../choices/marked-options";
import type { MarkedProps } from "../component-props";
import type { SingleMarked } from "./mark";

export function MarkedSingle({ marked }: MarkedProps<SingleMarked>) {
  return <MarkedOptions options={marked.options} />;
}
