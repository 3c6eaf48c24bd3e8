import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { MarkedRow } from "../choices/marked-row";
import type { QuestionFeedbackProps } from "../component-props";
import { LearnerText, RubricTable } from "../rubric/rubric-table";
import type { MarkedShortAnswerQuestion } from "./mark";

/** A text that the learner wrote, after the answer: without a verdict, beside an example and criteria to compare it with. */
export function ShortAnswerQuestionFeedback({ marked }: QuestionFeedbackProps<MarkedShortAnswerQuestion>) {
  const { question } = useMessages().lesson;
  const { text, model, rubric, pitfalls } = marked;
  return (
    <>
      <p className="parts-score">{question.self}</p>
      <LearnerText text={text} />
      <h4 className="sub">{question.model}</h4>
      <CourseHtml as="div" className="own" html={model} />
      <RubricTable rubric={rubric} />
      {pitfalls.length > 0 ? (
        <>
          <h4 className="sub">{question.pitfalls}</h4>
          <ul className="opts">
            {pitfalls.map(({ html, feedback }) => (
              <MarkedRow key={html} state="rest" feedback={feedback}>
                <CourseHtml as="p" html={html} />
              </MarkedRow>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
