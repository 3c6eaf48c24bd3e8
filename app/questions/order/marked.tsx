import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { countCorrectParts } from "../choices/correct-parts-count";
import { FeedbackRow } from "../choices/feedback-row";
import { PartBricks } from "../choices/part-bricks";
import type { QuestionFeedbackProps } from "../component-props";
import { listGivenSteps, splitIntoBlocks } from "./blocks";
import type { StepOrderQuestionAfterAnswer } from "./mark";

/**
 * The steps of a question after the answer: first in the learner's order, where steps that follow each other rightly are one block, then in
 * the right order with the reasons. If the learner's order is right, the reasons are behind a line to click on.
 */
export function StepOrderQuestionFeedback({ marked }: QuestionFeedbackProps<StepOrderQuestionAfterAnswer>) {
  const { laying, lesson } = useMessages();
  const given = listGivenSteps(marked.steps);
  const blocks = splitIntoBlocks(given, ({ correct }) => correct);
  const rightOrder = (
    <ol className="opts">
      {marked.steps.map(({ html, correct, feedback }, at) => (
        <FeedbackRow
          key={html}
          state="right"
          feedback={feedback}
          fold={correct && blocks.length > 1 ? lesson.question.whyRight : undefined}
        >
          <p>
            <b>{at + 1}.</b> <CourseHtml html={html} />
          </p>
        </FeedbackRow>
      ))}
    </ol>
  );
  return (
    <>
      {given.length > 0 ? (
        <>
          <PartBricks parts={given.slice(0, -1)} />
          <p className="over">{laying.yourOrder}</p>
          <ol className="chain">
            {blocks.map((block, at) => (
              <li key={block[0]?.html}>
                {at > 0 ? (
                  <p className="crack">
                    <StateSign name="again" /> {laying.crack}
                  </p>
                ) : null}
                <ol className={block.length === 1 ? "alone" : undefined}>
                  {block.map(({ html, place }) => (
                    <li key={html}>
                      <b>{place}</b>
                      <CourseHtml html={html} />
                    </li>
                  ))}
                </ol>
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {blocks.length === 1 ? (
        <details className="more">
          <summary>{lesson.question.whyRight}</summary>
          {rightOrder}
        </details>
      ) : (
        <>
          <p className="over">{laying.rightOrder}</p>
          {rightOrder}
        </>
      )}
    </>
  );
}

export function CorrectStepsCount({ marked: { steps } }: QuestionFeedbackProps<StepOrderQuestionAfterAnswer>) {
  const { laying } = useMessages();
  return <>{laying.transitions(countCorrectParts(steps.slice(0, -1)), steps.length - 1)}</>;
}
