import { HtmlText } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { MarkedItem } from "../choices/marked-row";
import type { MarkedProps } from "../component-props";
import { OwnText, RubricTable } from "../rubric/rubric-table";
import type { MarkedShortAnswerQuestion } from "./mark";

/** Shows the answer without a mark: the learner compares it with the example. */
export function ShortAnswerQuestionFeedback({ marked }: MarkedProps<MarkedShortAnswerQuestion>) {
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
