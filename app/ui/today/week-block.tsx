import type { Week, WeekWindow } from "~/learning/rhythm/week";
import { reviewSettingsPath } from "../addresses";
import { useMessages } from "../messages";
import { PauseForm } from "./pause-form";

/**
 * The week of a learner: seven windows, of which those are lit on which they learned. Below it, how the week stands against the rhythm that
 * they chose, and the button for a pause. During a pause the block of the review says so, and has the button that ends it.
 */
export function WeekBlock({ week, paused }: { week: Week; paused: boolean }) {
  const words = useMessages().rhythm;
  const { rhythm, standing } = week;
  const counted = !paused && standing.kind !== "uncounted" ? standing : null;
  return (
    <section className="block" aria-labelledby="week-heading">
      <h2 id="week-heading">
        {words.week.title}
        {counted ? <span className="small">{words.week.count(counted.learned, counted.chosen)}</span> : null}
      </h2>
      <ol className="week">
        {week.windows.map((each) => (
          <Window key={each.weekday} window={each} />
        ))}
      </ol>
      {paused ? null : <p>{words.week.tell(rhythm, standing)}</p>}
      <div className="row">
        {paused ? null : <PauseForm paused={false} />}
        <a className="go" href={reviewSettingsPath}>
          {rhythm.kind === "none" ? words.week.choose : words.week.change}
        </a>
      </div>
    </section>
  );
}

function Window({ window: { weekday, lit, when, chosen } }: { window: WeekWindow }) {
  const { week } = useMessages().rhythm;
  const state = lit ? (when === "today" ? week.window.litToday : week.window.lit) : week.window[when];
  const classes = [lit && "lit", when !== "past" && when, chosen && "chosen"].filter(Boolean).join(" ");
  return (
    <li className={classes || undefined}>
      <i />
      <span aria-hidden="true">{week.shortNames[weekday - 1]}</span>
      <span className="vh">
        {week.names[weekday - 1]}: {state}
        {chosen ? `, ${week.chosen}` : ""}
      </span>
    </li>
  );
}
