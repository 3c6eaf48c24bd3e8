import type { FinalFields } from "./final-fields";
import { MarkedOptions } from "./marked-options";

export function FinalChoice({ marked }: FinalFields<"single" | "multiple">) {
  return <MarkedOptions options={marked.options} several={marked.type === "multiple"} />;
}
