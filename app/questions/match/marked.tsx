import { HtmlText } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { MarkedParts } from "../choices/marked-parts";
import { MarkedItem } from "../choices/marked-row";
import { PartsRight } from "../choices/parts-right";
import type { MarkedProps } from "../component-props";
import type { MarkedMatchQuestion } from "./mark";

export function MatchQuestionFeedback({ marked }: MarkedProps<MarkedMatchQuestion>) {
  const { question } = useMessages().lesson;
  return (
    <>
      <MarkedParts parts={marked.pairs.map(({ left, ...rest }) => ({ html: left, ...rest }))} />
      {marked.extras.length > 0 ? (
        <details className="more">
          <summary>{question.extras}</summary>
          <ul className="opts">
            {marked.extras.map(({ right, feedback }) => (
              <MarkedItem key={right} state="rest" feedback={feedback}>
                <HtmlText as="p" html={right} />
              </MarkedItem>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

export const RightPairsCount = ({ marked }: MarkedProps<MarkedMatchQuestion>) => <PartsRight parts={marked.pairs} />;
