import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { FeedbackRow } from "../choices/feedback-row";
import type { QuestionFeedbackProps } from "../component-props";
import { LearnerAnswerText, RubricTable } from "../rubric/rubric-table";
import type { SelfAssessedTextQuestionAfterAnswer } from "./mark";

/** A text that the learner wrote, after the answer: without a verdict, beside an example and criteria to compare it with. */
export function SelfAssessedTextQuestionFeedback({
  marked,
}: QuestionFeedbackProps<SelfAssessedTextQuestionAfterAnswer>) {
  const { question } = useMessages().lesson;
  const { text, model, rubric, pitfalls } = marked;
  return (
    <>
      <p className="parts-score">{question.self}</p>
      <LearnerAnswerText text={text} />
      <h4 className="sub">{question.model}</h4>
      <CourseHtml as="div" className="own" html={model} />
      <RubricTable rubric={rubric} />
      {pitfalls.length > 0 ? (
        <>
          <h4 className="sub">{question.pitfalls}</h4>
          <ul className="opts">
            {pitfalls.map(({ html, feedback }) => (
              <FeedbackRow key={html} state="rest" feedback={feedback}>
                <CourseHtml as="p" html={html} />
              </FeedbackRow>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
