import { useMessages } from "~/ui/messages";
import type { QuestionFieldsProps } from "../component-props";
import type { AskedShortAnswerQuestion } from "./draw";

export function ShortAnswerQuestionFields({ id, typed }: QuestionFieldsProps<AskedShortAnswerQuestion>) {
  const { question } = useMessages().lesson;
  return (
    <>
      <p className="small" id={`${id}-note`}>
        {question.notScored}
      </p>
      <textarea
        className="input"
        name="text"
        rows={5}
        aria-labelledby={`${id}-stem`}
        aria-describedby={`${id}-note`}
        defaultValue={typed.text?.[0]}
      />
    </>
  );
}
