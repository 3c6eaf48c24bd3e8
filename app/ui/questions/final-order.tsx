import { HtmlText } from "../html";
import { useMessages } from "../messages";
import type { FinalFields } from "./final-fields";
import { MarkedItem } from "./marked-row";

/** In the right order. A step is right when the next one follows it where the learner put it. */
export function FinalOrder({ marked }: FinalFields<"order">) {
  const { question } = useMessages().lesson;
  return (
    <>
      <p className="small">{question.orderRight}</p>
      <ol className="opts">
        {marked.steps.map(({ html, place, correct, feedback }, at) => (
          <MarkedItem
            key={html}
            state={correct ? "right" : "wrong"}
            tag={correct ? question.partRight : question.partWrong}
            feedback={feedback}
            fold={correct ? question.whyRight : undefined}
          >
            <p>
              <b>{at + 1}.</b> <HtmlText html={html} />
            </p>
            <p className="why">{question.youPlaced(place)}</p>
          </MarkedItem>
        ))}
      </ol>
    </>
  );
}
