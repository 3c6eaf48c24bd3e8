import { LabelledControl } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";
import { ChoiceRows } from "../choices/choice-rows";
import type { QuestionFieldsProps } from "../component-props";
import type { AskedCaseQuestion } from "./draw";

export function CaseQuestionFields({ id, ask, typed }: QuestionFieldsProps<AskedCaseQuestion>) {
  const { question } = useMessages().lesson;
  return (
    <>
      <ChoiceRows name="option" choices={ask.options} chosen={typed.option} />
      {ask.explain ? (
        <div className="explain">
          <LabelledControl id={`${id}-text`} label={question.explain} hint={question.explainNote}>
            {(field) => <textarea {...field} className="input" name="text" rows={3} defaultValue={typed.text?.[0]} />}
          </LabelledControl>
        </div>
      ) : null}
    </>
  );
}
