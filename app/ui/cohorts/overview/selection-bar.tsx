import {
  composeMatrixQueryString,
  type MatrixDisplayOptions,
  type PickedMembers,
} from "~/cohorts/following/matrix-display";
import { formatTextWithCount } from "~/enhance/script-texts";
import { useMessages } from "../../messages";

/** What can be done with members who are picked, each the value of a button `act`. */
export const selectionActs = ["message", "extension", "reminder", "remove"] as const;

const keyOfAct = { message: "S", extension: "T", reminder: null, remove: null } as const;

interface SelectionBarProps {
  cohort: { id: string };
  query: MatrixDisplayOptions;
  picked: PickedMembers;
  /** Whether the group has deadlines. Without them nobody can get more time. */
  hasDeadlines: boolean;
}

/**
 * The bar that appears as soon as somebody is picked (by CSS), with what can be done with them. Who is picked and stands on another page of the
 * matrix is in hidden fields.
 */
export function SelectionBar({ cohort, query, picked, hasDeadlines }: SelectionBarProps) {
  const { cohortOverview: words, locale } = useMessages();
  const { here, elsewhere } = picked;
  const total = here.length + elsewhere.length;
  return (
    <section className="selbar" aria-labelledby="selbar-title">
      <h3 className="vh" id="selbar-title">
        {words.withChosen}
      </h3>
      {elsewhere.map((id) => (
        <input key={id} type="hidden" name="who" value={id} />
      ))}
      <b data-picked-words={JSON.stringify(words.chosen)} data-elsewhere={elsewhere.length} role="status">
        {total > 0 ? formatTextWithCount(words.chosen, total, locale) : words.chosenSome}
      </b>
      {elsewhere.length > 0 ? <span>{words.chosenElsewhere(elsewhere.length)}</span> : null}
      {selectionActs
        .filter((act) => hasDeadlines || act !== "extension")
        .map((act) => (
          <button
            key={act}
            className={act === "message" ? "tool do" : act === "remove" ? "tool bare" : "tool"}
            type="submit"
            name="act"
            value={act}
          >
            {words.acts[act]}
            {keyOfAct[act] ? (
              <span className="key" aria-hidden="true">
                {keyOfAct[act]}
              </span>
            ) : null}
          </button>
        ))}
      <a
        className="tool bare push"
        data-unpick
        href={`/cohorts/${cohort.id}${composeMatrixQueryString(query, { page: query.page })}#matrix`}
      >
        {words.clear}
      </a>
    </section>
  );
}
