import { ChoiceRows } from "../choices/choice-rows";
import type { QuestionFieldsProps } from "../component-props";
import type { SingleChoiceQuestionBeforeAnswer } from "./draw";

export function SingleChoiceQuestionFields({
  ask,
  typed,
  error,
}: QuestionFieldsProps<SingleChoiceQuestionBeforeAnswer>) {
  return (
    <>
      {error?.message}
      <ChoiceRows
        name="option"
        choices={ask.options}
        chosen={typed.option}
        tried={ask.tried ? [ask.tried] : []}
        error={error}
      />
    </>
  );
}
