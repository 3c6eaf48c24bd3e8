import { Fragment } from "react";
import { CourseText } from "~/ui/course-text";
import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { CorrectPartsCount } from "../choices/correct-parts-count";
import { FeedbackRow } from "../choices/feedback-row";
import type { QuestionFeedbackProps } from "../component-props";
import type { ClozeQuestionAfterAnswer } from "./mark";

/** A text with gaps after the answer: the text with the typed words, then for each gap what is right and why. */
export function ClozeQuestionFeedback({ marked }: QuestionFeedbackProps<ClozeQuestionAfterAnswer>) {
  const { question } = useMessages().lesson;
  const { parts, gaps } = marked;
  return (
    <>
      <div className="cloze-final">
        {parts.map((part, at) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches of text have no identity but their place
          if (!("gap" in part)) return <CourseHtml key={at} html={part.html} />;
          const gap = gaps.find(({ id }) => id === part.gap);
          if (!gap) return null;
          return (
            <span key={gap.id} className={gap.correct ? "gap" : "gap wrong"}>
              <StateSign name={gap.correct ? "done" : "again"} /> {gap.given}
              <span className="vh"> ({gap.correct ? question.partRight : question.partWrong})</span>
            </span>
          );
        })}
      </div>
      <ul className="opts">
        {gaps.map(({ id, given, accepted, correct, feedback }, at) => (
          <FeedbackRow
            key={id}
            state={correct ? "right" : "wrong"}
            tag={correct ? question.partRight : question.partWrong}
            feedback={feedback}
          >
            <p>{question.gapGiven(at + 1, given)}</p>
            {correct ? null : <Accepted words={accepted} />}
          </FeedbackRow>
        ))}
      </ul>
    </>
  );
}

function Accepted({ words }: { words: string[] }) {
  const { question } = useMessages().lesson;
  return (
    <p className="why">
      {question.rightIs}{" "}
      {words.map((word, at) => (
        <Fragment key={word}>
          {at > 0 ? ` ${question.or} ` : null}
          <CourseText>{word}</CourseText>
        </Fragment>
      ))}
      .
    </p>
  );
}

export const CorrectGapsCount = ({ marked }: QuestionFeedbackProps<ClozeQuestionAfterAnswer>) => (
  <CorrectPartsCount parts={marked.gaps} />
);
