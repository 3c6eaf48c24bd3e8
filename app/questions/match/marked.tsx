import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { AnswerPartsFeedback } from "../choices/answer-parts-feedback";
import { CorrectPartsCount } from "../choices/correct-parts-count";
import { FeedbackRow } from "../choices/feedback-row";
import type { QuestionFeedbackProps } from "../component-props";
import type { MatchQuestionAfterAnswer } from "./mark";

export function MatchQuestionFeedback({ marked }: QuestionFeedbackProps<MatchQuestionAfterAnswer>) {
  const { question } = useMessages().lesson;
  return (
    <>
      <AnswerPartsFeedback parts={marked.pairs.map(({ left, ...rest }) => ({ html: left, ...rest }))} />
      {marked.extras.length > 0 ? (
        <details className="more">
          <summary>{question.extras}</summary>
          <ul className="opts">
            {marked.extras.map(({ right, feedback }) => (
              <FeedbackRow key={right} state="rest" feedback={feedback}>
                <CourseHtml as="p" html={right} />
              </FeedbackRow>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

export const CorrectPairsCount = ({ marked }: QuestionFeedbackProps<MatchQuestionAfterAnswer>) => (
  <CorrectPartsCount parts={marked.pairs} />
);
