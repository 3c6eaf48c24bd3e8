import type { PreQuestionSegment } from "~/content/release/lesson-pieces";
import { CourseText } from "./course-text";
import { CourseHtml } from "./html";
import { useMessages } from "./messages";

/**
 * What the learner answered to a pre-question, beside what the text says about that answer. It stands in the piece that answers the
 * question. Empty until the learner answered, so that the script can replace it. `text`: the option that the learner chose, or empty.
 */
export function GuessAnswered({ segment, text }: { segment: PreQuestionSegment; text: string }) {
  const { pieces } = useMessages().lesson;
  const answer = segment.answers?.[segment.options.indexOf(text)];
  const id = `guess-${segment.id}`;
  if (answer === undefined) return <div id={id} hidden />;
  return (
    <div className="thought" id={id}>
      <div className="then">
        <p className="over">{pieces.thought}</p>
        <p>
          <CourseText>{text}</CourseText>
        </p>
      </div>
      <div className="since">
        <p className="over">{pieces.known}</p>
        <CourseHtml as="div" html={answer} />
      </div>
    </div>
  );
}
