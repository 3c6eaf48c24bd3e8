import { useMessages } from "~/ui/messages";
import { ChoiceRows } from "../choices/choice-rows";
import type { QuestionFieldsProps } from "../component-props";
import type { MultipleAnswerQuestionBeforeAnswer } from "./draw";

export function MultipleAnswerQuestionFields({
  ask,
  typed,
  error,
}: QuestionFieldsProps<MultipleAnswerQuestionBeforeAnswer>) {
  const { question } = useMessages().lesson;
  return (
    <>
      <p className="small">{question.several}</p>
      {error?.message}
      <ChoiceRows
        name="option"
        kind="checkbox"
        choices={ask.options}
        chosen={typed.option}
        fixed={ask.fixed}
        tried={ask.tried}
        error={error}
      />
    </>
  );
}
