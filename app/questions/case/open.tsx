import { LabelledControl } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";
import { ChoiceRows } from "../choices/choice-rows";
import type { QuestionFieldsProps } from "../component-props";
import { composeFieldErrorAttributes } from "../field-error";
import type { CaseQuestionBeforeAnswer } from "./draw";

export function CaseQuestionFields({ id, ask, typed, error }: QuestionFieldsProps<CaseQuestionBeforeAnswer>) {
  const { question } = useMessages().lesson;
  const optionError = error?.code === "too-long" ? null : error;
  const textError = optionError ? null : error;
  return (
    <>
      {optionError?.message}
      <ChoiceRows
        name="option"
        choices={ask.options}
        chosen={typed.option}
        tried={ask.tried ? [ask.tried] : []}
        error={optionError}
      />
      {ask.explain ? (
        <div className="explain">
          {textError?.message}
          <LabelledControl id={`${id}-text`} label={question.explain} hint={question.explainNote}>
            {(field) => (
              <textarea
                {...field}
                {...composeFieldErrorAttributes(textError, field["aria-describedby"])}
                className="input"
                name="text"
                rows={3}
                defaultValue={typed.text?.[0]}
              />
            )}
          </LabelledControl>
        </div>
      ) : null}
    </>
  );
}
