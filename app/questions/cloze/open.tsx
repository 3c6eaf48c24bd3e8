import { cleanTypedText } from "~/platform/text/typed-text";
import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import type { QuestionFieldsProps } from "../component-props";
import { composeFieldErrorAttributes } from "../field-error";
import type { ClozeQuestionBeforeAnswer } from "./draw";
import { isGapTextTooLong } from "./fields";

export function ClozeQuestionFields({ ask, typed, error }: QuestionFieldsProps<ClozeQuestionBeforeAnswer>) {
  const { question } = useMessages().lesson;
  const gaps = ask.parts.flatMap((part) => ("gap" in part ? [part.gap] : []));
  const mustChange = (values: string[] = []) => {
    const text = cleanTypedText(values[0]);
    return values.length > 1 || text === "" || isGapTextTooLong(text);
  };
  return (
    <>
      {error?.message}
      <div className="cloze">
        {ask.parts.map((part, at) =>
          "gap" in part ? (
            <input
              key={part.gap}
              className="input brief"
              name={`gap-${part.gap}`}
              aria-label={question.gap(gaps.indexOf(part.gap) + 1)}
              defaultValue={typed[`gap-${part.gap}`]?.[0]}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              {...composeFieldErrorAttributes(mustChange(typed[`gap-${part.gap}`]) ? error : null)}
            />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches of text have no identity but their place
            <CourseHtml key={at} html={part.html} />
          ),
        )}
      </div>
    </>
  );
}
