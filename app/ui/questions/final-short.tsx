import { HtmlText } from "../html";
import { useMessages } from "../messages";
import type { FinalFields } from "./final-fields";
import { MarkedItem } from "./marked-row";
import { OwnText, RubricTable } from "./rubric-table";

/** Not marked: the learner compares. */
export function FinalShort({ marked }: FinalFields<"short">) {
  const { question } = useMessages().lesson;
  const { text, model, rubric, pitfalls } = marked;
  return (
    <>
      <p className="parts-score">{question.self}</p>
      <OwnText text={text} />
      <h4 className="sub">{question.model}</h4>
      <HtmlText as="div" className="own" html={model} />
      <RubricTable rubric={rubric} />
      {pitfalls.length > 0 ? (
        <>
          <h4 className="sub">{question.pitfalls}</h4>
          <ul className="opts">
            {pitfalls.map(({ html, feedback }) => (
              <MarkedItem key={html} state="rest" feedback={feedback}>
                <HtmlText as="p" html={html} />
              </MarkedItem>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
