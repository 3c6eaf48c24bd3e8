import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { CardFields, CardRow, FixedParts } from "../choices/card-rows";
import { ChoiceLetterButtons, LetteredChoiceList } from "../choices/lettered";
import type { QuestionFieldsProps } from "../component-props";
import type { MatchQuestionBeforeAnswer } from "./draw";

/** The left-hand texts, each with a radio button for every right-hand text. The script lays the right-hand texts. */
export function MatchQuestionFields({ id, ask, typed, error }: QuestionFieldsProps<MatchQuestionBeforeAnswer>) {
  const { laying } = useMessages();
  return (
    <>
      <FixedParts parts={ask.fixed?.map(({ left, right }) => ({ text: left, choice: right }))} />
      {error?.message}
      <CardFields laidAs="paired">
        <LetteredChoiceList choices={ask.rights} />
        <ol className="cards">
          {ask.lefts.map((left) => {
            const chosen = typed[`left-${left.id}`]?.[0];
            const isEmpty = error !== null && !ask.rights.some((right) => right.id === chosen);
            const text = <CourseHtml html={left.html} />;
            return (
              <CardRow key={left.id} id={`${id}-${left.id}`} text={text} problem={isEmpty ? laying.rowEmpty : null}>
                {(labelledBy) => (
                  <ChoiceLetterButtons
                    name={`left-${left.id}`}
                    choices={ask.rights}
                    chosen={chosen}
                    labelledBy={labelledBy}
                    error={isEmpty ? error : null}
                  />
                )}
              </CardRow>
            );
          })}
        </ol>
      </CardFields>
    </>
  );
}
