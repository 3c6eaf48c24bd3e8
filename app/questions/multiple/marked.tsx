import { MarkedOptions } from "../choices/marked-options";
import type { MarkedProps } from "../kind";
import type { MultipleMarked } from "./mark";

export function MarkedMultiple({ marked }: MarkedProps<MultipleMarked>) {
  return <MarkedOptions options={marked.options} several />;
}
