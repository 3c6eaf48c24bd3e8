import type { PlanWeek } from "~/cohorts/deadlines/plan-weeks";
import { formatDayAndMonth, formatLongDate } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { BuildingDrawing, StateSign } from "~/ui/motif";
import { rowFieldNames } from "./deadlines.form";
import { useRowName } from "./plan-names";
import type { PlanView } from "./plan-view";

interface PlanStreetProps {
  view: PlanView;
  state: "saved" | "unsaved" | "proposed";
}

/**
 * The weeks as a street, in which each lesson is a house. It is a picture: the table below it says the same. A script lets a house be
 * dragged to another week, which fills in its date in the table.
 */
export function PlanStreet({ view, state }: PlanStreetProps) {
  const { deadlinePlan: words, locale } = useMessages();
  return (
    <section className="blocktop mt7" aria-labelledby="street-title" id="plan-street">
      <div className="line">
        <h2 id="street-title">{words.street.title}</h2>
        <p className="soft drag-hint">{words.street.drag}</p>
        {state === "saved" ? null : (
          <p className="soft push">{state === "proposed" ? words.proposed : words.unsaved}</p>
        )}
      </div>
      <ol className="plan-street mt3" aria-hidden="true" data-moved={words.street.moved}>
        {view.weeks.map((week) => (
          <Week key={week.monday} week={week} view={view} />
        ))}
      </ol>
      {view.kept > 0 ? <p className="soft mt3">{words.kept(view.kept)}</p> : null}
      {view.unknownAfter ? (
        <p className="state mt3">
          <StateSign name="late" />
          <span>{words.unknownAfter(formatLongDate(view.unknownAfter, locale))}</span>
        </p>
      ) : null}
    </section>
  );
}

function Week({ week, view }: { week: PlanWeek; view: PlanView }) {
  const { deadlinePlan, locale } = useMessages();
  const words = deadlinePlan.street;
  const { scopes, day, free, outside } = week;
  const nameOf = useRowName(view.rows);
  const houses = scopes.map((scope) => ({
    scope,
    number: view.rows.find((row) => row.scope === scope)?.number ?? null,
  }));
  const names = houses.map(({ number }) => (number === null ? words.whole : words.lesson(number)));
  return (
    <li className={outside ? "out" : free ? "hol" : undefined} data-drop={week.monday}>
      <span className="plot">
        {free ? <span className="why">{deadlinePlan.free[free]}</span> : null}
        {houses.map(({ scope, number }) => (
          <span
            key={scope}
            className="lot"
            data-house={rowFieldNames(scope).day}
            data-pin={rowFieldNames(scope).pin}
            data-name={nameOf(scope)}
          >
            {number === null ? <StateSign name="cert" /> : <BuildingDrawing number={number} state="open" />}
          </span>
        ))}
      </span>
      <b>{names.length > 0 ? names.join(", ") : free ? words.free : words.none}</b>
      <span className="soft">{formatDayAndMonth(day, locale)}</span>
    </li>
  );
}
