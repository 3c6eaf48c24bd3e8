import type { PlannedDay } from "~/learning/review/plan-weeks";
import { formatDayAndMonth } from "../dates";
import { useMessages } from "../messages";

interface ComingWeeksProps {
  weeks: PlannedDay[][];
  /** The day as 2026-11-29. */
  today: string;
  /** Whether something was asked today. */
  wasAsked: boolean;
}

/** The questions that come back in four weeks: one brick is one question. */
function ComingWeeks({ weeks, today, wasAsked }: ComingWeeksProps) {
  const { review, locale } = useMessages();
  const { weeks: words } = review;
  return (
    <table className="month">
      <caption className="vh">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.week}</th>
          {words.days.map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((days, at) => (
          <tr key={days[0]?.day}>
            <th scope="row">{at === 0 ? words.thisWeek : formatDayAndMonth(days[0]?.day ?? today, locale)}</th>
            {days.map((each) => (
              <Day
                key={each.day}
                planned={each}
                rest={each.day === today ? words.rest(each.questions, wasAsked) : null}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `rest`: what is left of today in words, or null for another day. */
function Day({ planned: { questions }, rest }: { planned: PlannedDay; rest: string | null }) {
  const { weeks: words } = useMessages().review;
  return (
    <td className={rest === null ? undefined : "today"}>
      {questions > 0 ? (
        <span aria-hidden="true">
          {Array.from({ length: questions }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: bricks have no identity but their place
            <i key={at} />
          ))}
        </span>
      ) : null}
      {questions > 0 || rest !== null ? <span className="vh">{rest ?? words.count(questions)}</span> : null}
    </td>
  );
}

/** The weeks to come with what they mean, under a heading. */
export function ComingWeeksSection(props: ComingWeeksProps) {
  const { weeks: words } = useMessages().review;
  return (
    <section className="block" aria-labelledby="weeks-heading">
      <h2 id="weeks-heading">{words.title}</h2>
      <p>{words.intro}</p>
      <ComingWeeks {...props} />
      <p className="small">{words.note}</p>
    </section>
  );
}
