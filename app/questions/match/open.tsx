import { HtmlText } from "~/ui/html";
import { LetteredList, LetterRow } from "../choices/lettered";
import type { OpenProps } from "../component-props";
import type { AskedMatchQuestion } from "./draw";

export function MatchQuestionFields({ id, ask, typed }: OpenProps<AskedMatchQuestion>) {
  return (
    <>
      <LetteredList choices={ask.rights} />
      <ol className="cards">
        {ask.lefts.map((left) => (
          <li key={left.id}>
            <div className="card">
              <HtmlText as="p" id={`${id}-${left.id}`} html={left.html} />
              <LetterRow
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
