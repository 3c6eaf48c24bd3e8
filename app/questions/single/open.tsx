import { ChoiceRows } from "../choices/choice-rows";
import type { OpenProps } from "../component-props";
import type { AskedSingleAnswerQuestion } from "./draw";

export function SingleAnswerQuestionFields({ ask, typed }: OpenProps<AskedSingleAnswerQuestion>) {
  return <ChoiceRows name="option" choices={ask.options} chosen={typed.option} />;
}
