import { MarkedOptions } from "../choices/marked-options";
import type { FinalFields } from "../marked-fields";

export function FinalChoice({ marked }: FinalFields<"single" | "multiple">) {
  return <MarkedOptions options={marked.options} several={marked.type === "multiple"} />;
}
