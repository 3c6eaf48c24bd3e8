import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import type { Html } from "../base";
import { FeedbackRow } from "./feedback-row";

interface AnswerPartFeedback {
  /** The text of the part: the left-hand text of a pair, or a card. */
  html: Html;
  chosen: Html | null;
  right: Html;
  correct: boolean;
  feedback: Html;
}

/** The parts of an answer (pairs or cards) after the answer: whether each is right, what the learner chose, and what is right. */
export function AnswerPartsFeedback({ parts }: { parts: AnswerPartFeedback[] }) {
  const { question } = useMessages().lesson;
  return (
    <ul className="opts">
      {parts.map(({ html, chosen, right, correct, feedback }) => (
        <FeedbackRow
          key={html}
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
      ))}
    </ul>
  );
}
