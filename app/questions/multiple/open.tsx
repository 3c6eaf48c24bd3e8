import { useMessages } from "~/ui/messages";
import { ChoiceRows } from "../choices/choice-rows";
import type { QuestionFieldsProps } from "../component-props";
import type { AskedMultipleAnswerQuestion } from "./draw";

export function MultipleAnswerQuestionFields({ ask, typed }: QuestionFieldsProps<AskedMultipleAnswerQuestion>) {
  const { question } = useMessages().lesson;
  return (
    <>
      <p className="small">{question.several}</p>
      <ChoiceRows name="option" kind="checkbox" choices={ask.options} chosen={typed.option} />
    </>
  );
}
