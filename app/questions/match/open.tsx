import { CourseHtml } from "~/ui/html";
import { ChoiceLetterButtons, LetteredChoiceList } from "../choices/lettered";
import type { QuestionFieldsProps } from "../component-props";
import type { MatchQuestionBeforeAnswer } from "./draw";

export function MatchQuestionFields({ id, ask, typed, error }: QuestionFieldsProps<MatchQuestionBeforeAnswer>) {
  const errorOf = (chosen: string | undefined) => (ask.rights.some((right) => right.id === chosen) ? null : error);
  return (
    <>
      <LetteredChoiceList choices={ask.rights} />
      {error?.message}
      <ol className="cards">
        {ask.lefts.map((left) => (
          <li key={left.id}>
            <div className="card">
              <CourseHtml as="p" id={`${id}-${left.id}`} html={left.html} />
              <ChoiceLetterButtons
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
