import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { countCorrectParts } from "../choices/correct-parts-count";
import { FeedbackRow } from "../choices/feedback-row";
import type { QuestionFeedbackProps } from "../component-props";
import type { StepOrderQuestionAfterAnswer } from "./mark";

/**
 * The steps of a question in the right order, after the answer. A step is shown as right if the learner put the right step directly after
 * it.
 */
export function StepOrderQuestionFeedback({ marked }: QuestionFeedbackProps<StepOrderQuestionAfterAnswer>) {
  const { question } = useMessages().lesson;
  // The last step is neither right nor wrong, because no step comes after it.
  const judge = (at: number, correct: boolean) =>
    at === marked.steps.length - 1
      ? ({ state: "rest" } as const)
      : ({
          state: correct ? "right" : "wrong",
          tag: correct ? question.followed : question.notFollowed,
          fold: correct ? question.whyRight : undefined,
        } as const);
  return (
    <>
      <p className="small order-right">{question.orderRight}</p>
      <ol className="opts">
        {marked.steps.map(({ html, place, correct, feedback }, at) => (
          <FeedbackRow key={html} {...judge(at, correct)} feedback={feedback}>
            <p>
              <b>{at + 1}.</b> <CourseHtml html={html} />
            </p>
            <p className="why">{question.youPlaced(place)}</p>
          </FeedbackRow>
        ))}
      </ol>
    </>
  );
}

export function CorrectStepsCount({ marked: { steps } }: QuestionFeedbackProps<StepOrderQuestionAfterAnswer>) {
  const { question } = useMessages().lesson;
  return <>{question.orderParts(countCorrectParts(steps.slice(0, -1)), steps.length - 1)}</>;
}
