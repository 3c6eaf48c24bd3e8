import { HtmlText } from "~/ui/html";
import { LetterButtons, LetteredList } from "../choices/lettered";
import type { QuestionFieldsProps } from "../component-props";
import type { AskedMatchQuestion } from "./draw";

export function MatchQuestionFields({ id, ask, typed }: QuestionFieldsProps<AskedMatchQuestion>) {
  return (
    <>
      <LetteredList choices={ask.rights} />
      <ol className="cards">
        {ask.lefts.map((left) => (
          <li key={left.id}>
            <div className="card">
              <HtmlText as="p" id={`${id}-${left.id}`} html={left.html} />
              <LetterButtons
                name={`left-${left.id}`}
                choices={ask.rights}
                chosen={typed[`left-${left.id}`]?.[0]}
                labelledBy={`${id}-${left.id}`}
              />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
