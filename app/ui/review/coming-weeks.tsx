import type { PlannedDay } from "~/learning/review/plan-weeks";
import { formatDayAndMonth } from "../dates";
import { useMessages } from "../messages";

/** The questions that come back in four weeks: one brick is one question. `today`: the day as 2026-11-29. */
export function ComingWeeks({ weeks, today }: { weeks: PlannedDay[][]; today: string }) {
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
              <Day key={each.day} planned={each} isToday={each.day === today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ planned: { questions }, isToday }: { planned: PlannedDay; isToday: boolean }) {
  const { weeks: words } = useMessages().review;
  const said = isToday ? (questions > 0 ? words.today(questions) : words.todayDone) : words.count(questions);
  return (
    <td className={isToday ? "today" : undefined}>
      {questions > 0 ? (
        <span aria-hidden="true">
          {Array.from({ length: questions }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: bricks have no identity but their place
            <i key={at} />
          ))}
        </span>
      ) : null}
      {questions > 0 || isToday ? <span className="vh">{said}</span> : null}
    </td>
  );
}

/** The weeks to come with what they mean, under a heading. */
export function ComingWeeksSection({ weeks, today }: { weeks: PlannedDay[][]; today: string }) {
  const { weeks: words } = useMessages().review;
  return (
    <section className="block" aria-labelledby="weeks-heading">
      <h2 id="weeks-heading">{words.title}</h2>
      <p>{words.intro}</p>
      <ComingWeeks weeks={weeks} today={today} />
      <p className="small">{words.note}</p>
    </section>
  );
}
