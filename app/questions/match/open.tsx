import { CourseHtml } from "~/ui/html";
import { LetterButtons, LetteredList } from "../choices/lettered";
import type { QuestionFieldsProps } from "../component-props";
import type { AskedMatchQuestion } from "./draw";

export function MatchQuestionFields({ id, ask, typed, error }: QuestionFieldsProps<AskedMatchQuestion>) {
  const errorOf = (chosen: string | undefined) => (ask.rights.some((right) => right.id === chosen) ? null : error);
  return (
    <>
      <LetteredList choices={ask.rights} />
      {error?.message}
      <ol className="cards">
        {ask.lefts.map((left) => (
          <li key={left.id}>
            <div className="card">
              <CourseHtml as="p" id={`${id}-${left.id}`} html={left.html} />
              <LetterButtons
                name={`left-${left.id}`}
                choices={ask.rights}
                chosen={typed[`left-${left.id}`]?.[0]}
                labelledBy={`${id}-${left.id}`}
                error={errorOf(typed[`left-${left.id}`]?.[0])}
              />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
