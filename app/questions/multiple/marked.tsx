import { MarkedOptions } from "../choices/marked-options";
import type { MarkedProps } from "../component-props";
import type { MultipleMarked } from "./mark";

export function MarkedMultiple({ marked }: MarkedProps<MultipleMarked>) {
  return <MarkedOptions options={marked.options} several />;
}
