import { ChoiceRows } from "../choices/choice-rows";
import type { OpenFields } from "../open-fields";

export function OpenSingle({ ask, typed }: OpenFields<"single" | "multiple">) {
  return <ChoiceRows name="option" choices={ask.options} chosen={typed.option} />;
}
