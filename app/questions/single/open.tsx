import { ChoiceRows } from "../choices/choice-rows";
import type { OpenProps } from "../component-props";
import type { SingleAsk } from "./draw";

export function OpenSingle({ ask, typed }: OpenProps<SingleAsk>) {
  return <ChoiceRows name="option" choices={ask.options} chosen={typed.option} />;
}
