import { CourseText } from "~/ui/course-text";
import { useMessages } from "~/ui/messages";
import { FeedbackRow } from "../choices/feedback-row";
import type { QuestionFeedbackProps } from "../component-props";
import type { NumericQuestionAfterAnswer } from "./mark";

export function NumericQuestionFeedback({ marked }: QuestionFeedbackProps<NumericQuestionAfterAnswer>) {
  const { question } = useMessages().lesson;
  const { given, correct, otherUnit, answer, tolerance, unit, feedback } = marked;
  const inUnit = (number: string) => (unit ? `${number} ${unit}` : number);
  return (
    <ul className="opts">
      <FeedbackRow
        state={correct ? "right" : "wrong"}
        tag={correct ? question.yourRightChoice : question.yourChoice}
        feedback={feedback}
      >
        <p>{given}</p>
        {otherUnit ? <p className="why">{question.otherUnit}</p> : null}
        {correct ? null : (
          <p className="why">
            {question.rightIs}{" "}
            <b>
              <CourseText>{inUnit(answer)}</CourseText>
            </b>
          </p>
        )}
        {tolerance ? <p className="why">{question.within(inUnit(tolerance))}</p> : null}
      </FeedbackRow>
    </ul>
  );
}
