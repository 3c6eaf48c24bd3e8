import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { CardFields, CardRow, ChoiceSegments, FixedParts } from "../choices/card-rows";
import { ChoiceLetterButtons, LetteredChoiceList } from "../choices/lettered";
import type { QuestionFieldsProps } from "../component-props";
import type { CategorySortQuestionBeforeAnswer } from "./draw";

/** The most categories whose names are shown beside each card. If there are more, letters are shown instead of names. */
const mostSegments = 3;

export function CategorySortQuestionFields({
  id,
  ask,
  typed,
  error,
}: QuestionFieldsProps<CategorySortQuestionBeforeAnswer>) {
  const { laying } = useMessages();
  const { categories } = ask;
  const withLetters = categories.length > mostSegments;
  return (
    <>
      <FixedParts parts={ask.fixed?.map(({ card, category }) => ({ text: card, choice: category }))} />
      {error?.message}
      <CardFields laidAs="piled">
        {withLetters ? <LetteredChoiceList choices={categories} /> : null}
        <ol className="cards">
          {ask.cards.map((card) => {
            const chosen = typed[`card-${card.id}`]?.[0];
            const isEmpty = error !== null && !categories.some((category) => category.id === chosen);
            const field = { name: `card-${card.id}`, choices: categories, chosen, error: isEmpty ? error : null };
            const text = <CourseHtml html={card.html} />;
            return (
              <CardRow key={card.id} id={`${id}-${card.id}`} text={text} problem={isEmpty ? laying.rowEmpty : null}>
                {(labelledBy) =>
                  withLetters ? (
                    <ChoiceLetterButtons {...field} labelledBy={labelledBy} />
                  ) : (
                    <ChoiceSegments
                      {...field}
                      labelledBy={labelledBy}
                      className={categories.length === 3 ? "three" : "two"}
                    />
                  )
                }
              </CardRow>
            );
          })}
        </ol>
      </CardFields>
    </>
  );
}
