import { ChoiceRows } from "../choices/choice-rows";
import type { QuestionFieldsProps } from "../component-props";
import type { AskedSingleAnswerQuestion } from "./draw";

export function SingleAnswerQuestionFields({ ask, typed }: QuestionFieldsProps<AskedSingleAnswerQuestion>) {
  return <ChoiceRows name="option" choices={ask.options} chosen={typed.option} />;
}
