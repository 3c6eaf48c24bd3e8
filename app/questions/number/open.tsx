import { CourseText } from "~/ui/course-text";
import { useMessages } from "~/ui/messages";
import type { QuestionFieldsProps } from "../component-props";
import { composeFieldErrorAttributes } from "../field-error";
import type { NumericQuestionBeforeAnswer } from "./draw";

/** The field for a number. It has no `inputMode`, because the number keys of some phones have no minus sign and no letters for a unit. */
export function NumericQuestionFields({
  id,
  ask: { unit },
  typed,
  error,
}: QuestionFieldsProps<NumericQuestionBeforeAnswer>) {
  const { question } = useMessages().lesson;
  return (
    <>
      {error?.message}
      <p className="parts-score">
        <input
          className="input brief"
          name="number"
          aria-label={question.number}
          {...composeFieldErrorAttributes(error, unit ? `${id}-unit` : undefined)}
          defaultValue={typed.number?.[0]}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />{" "}
        {unit ? (
          <span id={`${id}-unit`}>
            <CourseText>{unit}</CourseText>
          </span>
        ) : null}
      </p>
    </>
  );
}
