import { useMessages } from "~/ui/messages";
import { MarkedOptions } from "../choices/marked-options";
import { MarkedRow } from "../choices/marked-row";
import type { QuestionFeedbackProps } from "../component-props";
import type { MarkedTrueFalseQuestion } from "./mark";

export function TrueFalseQuestionFeedback({ marked }: QuestionFeedbackProps<MarkedTrueFalseQuestion>) {
  const { question } = useMessages().lesson;
  const word = (answer: boolean) => (answer ? question.true : question.false);
  const correct = marked.chosen === marked.answer;
  return (
    <>
      <h4 className="sub">{question.trueFalse}</h4>
      <ul className="opts">
        <MarkedRow
          state={correct ? "right" : "wrong"}
          tag={correct ? question.yourRightChoice : question.yourChoice}
          feedback={correct ? "" : marked.feedback}
        >
          <p>{word(marked.chosen)}</p>
        </MarkedRow>
        {correct ? null : (
          <MarkedRow state="right" tag={question.rightChoice} feedback="">
            <p>{word(marked.answer)}</p>
          </MarkedRow>
        )}
      </ul>
      <h4 className="sub">{question.reason}</h4>
      <MarkedOptions options={marked.reasons} />
    </>
  );
}
