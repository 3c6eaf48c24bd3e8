import { ChoiceRows } from "../choices/choice-rows";
import type { QuestionFieldsProps } from "../component-props";
import type { AskedSingleAnswerQuestion } from "./draw";

export function SingleAnswerQuestionFields({ ask, typed, error }: QuestionFieldsProps<AskedSingleAnswerQuestion>) {
  return (
    <>
      {error?.message}
      <ChoiceRows name="option" choices={ask.options} chosen={typed.option} error={error} />
    </>
  );
}
