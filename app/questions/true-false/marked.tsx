import { useMessages } from "~/ui/messages";
import { FeedbackRow } from "../choices/feedback-row";
import { OptionsAfterAnswer } from "../choices/options-after-answer";
import type { QuestionFeedbackProps } from "../component-props";
import type { TrueFalseQuestionAfterAnswer } from "./mark";

export function TrueFalseQuestionFeedback({ marked }: QuestionFeedbackProps<TrueFalseQuestionAfterAnswer>) {
  const { question } = useMessages().lesson;
  const word = (answer: boolean) => (answer ? question.true : question.false);
  const correct = marked.chosen === marked.answer;
  return (
    <>
      <h4 className="sub">{question.trueFalse}</h4>
      <ul className="opts">
        <FeedbackRow
          state={correct ? "right" : "wrong"}
          tag={correct ? question.yourRightChoice : question.yourChoice}
          feedback={correct ? "" : marked.feedback}
        >
          <p>{word(marked.chosen)}</p>
        </FeedbackRow>
        {correct ? null : (
          <FeedbackRow state="right" tag={question.rightChoice} feedback="">
            <p>{word(marked.answer)}</p>
          </FeedbackRow>
        )}
      </ul>
      <h4 className="sub">{question.reason}</h4>
      <OptionsAfterAnswer options={marked.reasons} />
    </>
  );
}
