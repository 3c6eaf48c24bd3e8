import { useMessages } from "~/ui/messages";
import { MarkedOptions } from "../choices/marked-options";
import { MarkedItem } from "../choices/marked-row";
import type { MarkedProps } from "../component-props";
import type { MarkedTrueFalseQuestion } from "./mark";

export function TrueFalseQuestionFeedback({ marked }: MarkedProps<MarkedTrueFalseQuestion>) {
  const { question } = useMessages().lesson;
  const word = (answer: boolean) => (answer ? question.true : question.false);
  const correct = marked.chosen === marked.answer;
  return (
    <>
      <h4 className="sub">{question.trueFalse}</h4>
      <ul className="opts">
        <MarkedItem
          state={correct ? "right" : "wrong"}
          tag={correct ? question.yourRightChoice : question.yourChoice}
          feedback={correct ? "" : marked.feedback}
        >
          <p>{word(marked.chosen)}</p>
        </MarkedItem>
        {correct ? null : (
          <MarkedItem state="right" tag={question.rightChoice} feedback="">
            <p>{word(marked.answer)}</p>
          </MarkedItem>
        )}
      </ul>
      <h4 className="sub">{question.reason}</h4>
      <MarkedOptions options={marked.reasons} />
    </>
  );
}
