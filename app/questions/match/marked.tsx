import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { MarkedParts } from "../choices/marked-parts";
import { MarkedRow } from "../choices/marked-row";
import { RightPartsCount } from "../choices/right-parts-count";
import type { QuestionFeedbackProps } from "../component-props";
import type { MarkedMatchQuestion } from "./mark";

export function MatchQuestionFeedback({ marked }: QuestionFeedbackProps<MarkedMatchQuestion>) {
  const { question } = useMessages().lesson;
  return (
    <>
      <MarkedParts parts={marked.pairs.map(({ left, ...rest }) => ({ html: left, ...rest }))} />
      {marked.extras.length > 0 ? (
        <details className="more">
          <summary>{question.extras}</summary>
          <ul className="opts">
            {marked.extras.map(({ right, feedback }) => (
              <MarkedRow key={right} state="rest" feedback={feedback}>
                <CourseHtml as="p" html={right} />
              </MarkedRow>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

export const RightPairsCount = ({ marked }: QuestionFeedbackProps<MarkedMatchQuestion>) => (
  <RightPartsCount parts={marked.pairs} />
);
