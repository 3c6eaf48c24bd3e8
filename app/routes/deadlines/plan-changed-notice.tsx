import { formatFullDateTime, formatLongDate } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { useRowName } from "./plan-names";
import type { PlanView } from "./plan-view";

interface PlanChangedNoticeProps {
  /** What this form wants, and what somebody else stored meanwhile. */
  own: PlanView;
  stored: PlanView;
  /** The page with what is stored. */
  back: string;
}

/** Says that the deadlines changed since the form was shown, with both beside each other. Whoever saves now knows of both. */
export function PlanChangedNotice({ own, stored, back }: PlanChangedNoticeProps) {
  const { deadlinePlan, locale } = useMessages();
  const words = deadlinePlan.changed;
  const nameOf = useRowName(own.rows);
  const none = deadlinePlan.rows.none;
  const when = (dueAt: string | null | undefined) => (dueAt ? formatFullDateTime(dueAt, locale) : none);
  const rows = own.rows.map(({ scope, dueAt }) => {
    const held = stored.rows.find((each) => each.scope === scope)?.dueAt;
    return { name: nameOf(scope), held: when(held), mine: when(dueAt) };
  });
  const ends = [stored, own].map(({ endsOn }) => formatLongDate(endsOn, locale));
  return (
    <div
      className="askbox"
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page was asked for again by sending the form; this is its answer.
      autoFocus
    >
      <p className="state">
        <StateSign name="stuck" />
        <span>{words.title}</span>
      </p>
      <p className="soft">{words.text}</p>
      <table className="table tight stack mt3">
        <caption className="vh">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.lesson}</th>
            <th scope="col">{words.columns.stored}</th>
            <th scope="col">{words.columns.own}</th>
          </tr>
        </thead>
        <tbody>
          {[...rows, { name: words.ends, held: ends[0] ?? "", mine: ends[1] ?? "" }].map(({ name, held, mine }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td data-label={words.columns.stored}>{held}</td>
              <td data-label={words.columns.own}>{held === mine ? mine : <b>{mine}</b>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="line mt3">
        <button className="tool do" type="submit" name="act" value="save">
          {words.mine}
        </button>
        <a className="tool" href={back}>
          {words.theirs}
        </a>
      </p>
    </div>
  );
}
