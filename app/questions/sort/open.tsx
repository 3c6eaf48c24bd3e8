import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { ChoiceLetterButtons, LetteredChoiceList } from "../choices/lettered";
import type { QuestionFieldsProps, RefusedAnswerError } from "../component-props";
import { composeFieldErrorAttributes } from "../field-error";
import type { CategorySortQuestionBeforeAnswer } from "./draw";

/** The most categories whose names are shown beside each card. If there are more, letters are shown instead of names. */
const mostSegments = 3;

export function CategorySortQuestionFields({
  id,
  ask,
  typed,
  error,
}: QuestionFieldsProps<CategorySortQuestionBeforeAnswer>) {
  const { question } = useMessages().lesson;
  const done = ask.cards.filter((card) => typed[`card-${card.id}`]?.[0]).length;
  return (
    <>
      {ask.categories.length > mostSegments ? <LetteredChoiceList choices={ask.categories} /> : null}
      {error?.message}
      <ol className="cards" data-sort="">
        {ask.cards.map((card) => (
          <li key={card.id}>
            <div className="card">
              <CourseHtml as="p" id={`${id}-${card.id}`} html={card.html} />
              <Groups id={id} card={card.id} ask={ask} chosen={typed[`card-${card.id}`]?.[0]} error={error} />
            </div>
          </li>
        ))}
      </ol>
      <p className="small" data-with-script="" data-sort-count="">
        {question.sorted(done, ask.cards.length)}
      </p>
    </>
  );
}

interface GroupsProps {
  id: string;
  card: string;
  ask: CategorySortQuestionBeforeAnswer;
  chosen: string | undefined;
  error: RefusedAnswerError | null;
}

function Groups({ id, card, ask, chosen, error }: GroupsProps) {
  const { categories } = ask;
  const name = `card-${card}`;
  const ownError = categories.some((category) => category.id === chosen) ? null : error;
  if (categories.length > mostSegments) {
    return (
      <ChoiceLetterButtons
        name={name}
        choices={categories}
        chosen={chosen}
        labelledBy={`${id}-${card}`}
        error={ownError}
      />
    );
  }
  return (
    <div className={categories.length === 3 ? "seg three" : "seg"} role="radiogroup" aria-labelledby={`${id}-${card}`}>
      {categories.map((category) => (
        <label key={category.id}>
          <input
            type="radio"
            name={name}
            value={category.id}
            defaultChecked={chosen === category.id}
            {...composeFieldErrorAttributes(ownError)}
          />
          <CourseHtml html={category.html} />
        </label>
      ))}
    </div>
  );
}
