import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import type { Html } from "../base";
import { FeedbackRow } from "./feedback-row";
import { PartBricks } from "./part-bricks";

interface AnswerPartFeedback {
  /** The text of the part: the left-hand text of a pair, or a card. */
  html: Html;
  chosen: Html | null;
  right: Html;
  correct: boolean;
  feedback: Html;
}

/** The most right parts that are shown at once. If there are more, they are behind a line to click on. */
const mostOpen = 3;

/**
 * The parts of an answer (pairs or cards) after the answer: first those that are not right, with what the learner chose, what is right and
 * why; then those that are right.
 */
export function AnswerPartsFeedback({ parts }: { parts: AnswerPartFeedback[] }) {
  const { laying } = useMessages();
  const right = parts.filter(({ correct }) => correct);
  const wrong = parts.filter(({ correct }) => !correct);
  const folds = right.length > mostOpen;
  const shown = folds ? wrong : [...wrong, ...right];
  return (
    <>
      <PartBricks parts={parts} />
      {shown.length > 0 ? <ul className="opts">{shown.map(toRow)}</ul> : null}
      {folds ? (
        <details className="more">
          <summary>{laying.rightParts(right.length)}</summary>
          <ul className="opts">{right.map(toRow)}</ul>
        </details>
      ) : null}
    </>
  );
}

const toRow = (part: AnswerPartFeedback) => <AnswerPart key={part.html} {...part} />;

function AnswerPart({ html, chosen, right, correct, feedback }: AnswerPartFeedback) {
  const { question } = useMessages().lesson;
  return (
    <FeedbackRow
      state={correct ? "right" : "wrong"}
      tag={correct ? question.partRight : question.partWrong}
      feedback={feedback}
      fold={correct ? question.whyRight : undefined}
    >
      <CourseHtml as="p" html={html} />
      {correct ? null : (
        <p className="why">
          {question.youChosePrefix} {chosen === null ? question.leftEmpty : <CourseHtml html={chosen} />}
        </p>
      )}
      <p className="why">
        {correct ? null : <>{question.rightIs} </>}
        <b>
          <CourseHtml html={right} />
        </b>
      </p>
    </FeedbackRow>
  );
}
