import { useMessages } from "~/ui/messages";
import type { QuestionFieldsProps } from "../component-props";
import { composeFieldErrorAttributes } from "../field-error";
import type { SelfAssessedTextQuestionBeforeAnswer } from "./draw";

export function SelfAssessedTextQuestionFields({
  id,
  typed,
  error,
}: QuestionFieldsProps<SelfAssessedTextQuestionBeforeAnswer>) {
  const { question } = useMessages().lesson;
  return (
    <>
      <p className="small" id={`${id}-note`}>
        {question.notScored}
      </p>
      {error?.message}
      <textarea
        className="input"
        name="text"
        rows={5}
        aria-labelledby={`${id}-stem`}
        {...composeFieldErrorAttributes(error, `${id}-note`)}
        defaultValue={typed.text?.[0]}
      />
    </>
  );
}
