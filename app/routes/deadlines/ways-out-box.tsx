import { formatDayAndMonth, formatLongDate } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { useRowName } from "./plan-names";
import type { PlanView } from "./plan-view";

/**
 * What to do about deadlines after the last day of the group: each way is computed already. `isRefused`: the trainer wanted to save, so the
 * box takes the focus.
 */
export function WaysOutBox({ view, isRefused }: { view: PlanView; isRefused: boolean }) {
  const { deadlinePlan, locale } = useMessages();
  const words = deadlinePlan.ways;
  const nameOf = useRowName(view.rows);
  const { ways, rows } = view;
  if (!ways) return <div id="plan-ways" />;
  const [scope = ""] = ways.late;
  const day = rows.find((row) => row.scope === scope)?.day ?? "";
  const numberOf = (id: string) => rows.find((row) => row.scope === id)?.number ?? 0;
  return (
    <div
      className="askbox mt5"
      id="plan-ways"
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page was asked for again by sending the form; this is its answer.
      autoFocus={isRefused}
    >
      <p className="state">
        <StateSign name="stuck" />
        <span>
          {ways.late.length === 1
            ? words.late(nameOf(scope), formatLongDate(day, locale))
            : words.lateMany(ways.late.length)}
        </span>
      </p>
      <p className="soft">{words.lead}</p>
      <p className="line mt3">
        {ways.extend ? (
          <button className="tool do" type="submit" name="act" value="extend">
            {words.extend(formatDayAndMonth(ways.extend, locale))}
          </button>
        ) : null}
        {ways.together ? (
          <button className="tool" type="submit" name="act" value="together">
            {words.together(ways.together.map(({ first, second }) => [numberOf(first), numberOf(second)]))}
          </button>
        ) : null}
        {ways.earlier ? (
          <button className="tool" type="submit" name="act" value="earlier">
            {words.earlier(formatDayAndMonth(ways.earlier, locale))}
          </button>
        ) : null}
      </p>
    </div>
  );
}
