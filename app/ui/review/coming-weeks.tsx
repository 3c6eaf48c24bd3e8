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
  const describe = ({ day, questions }: PlannedDay) =>
    day === today ? words.rest(questions, wasAsked) : words.count(questions);
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
              <td key={each.day} className={nameDayClass(each, today)}>
                {each.questions > 0 || each.day === today ? <span className="vh">{describe(each)}</span> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The style draws as many bricks as there are questions: one element a day, because a page has up to 140 bricks. */
function nameDayClass({ day, questions }: PlannedDay, today: string): string | undefined {
  return [questions > 0 ? `n${questions}` : "", day === today ? "today" : ""].filter(Boolean).join(" ") || undefined;
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
