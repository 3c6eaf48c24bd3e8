import { composeMatrixQueryString, type MatrixDisplayOptions } from "~/cohorts/following/matrix-display";
import type { CourseOutline } from "~/cohorts/group/course-outline";
import { addDays } from "~/platform/amsterdam";
import { formatWeekday, formatWeekdayAndDate } from "../../dates";
import { useMessages } from "../../messages";
import { composeDue } from "./due-texts";

interface NextDeadlineLineProps {
  cohort: { id: string };
  course: CourseOutline;
  query: MatrixDisplayOptions;
  today: string;
  /** The next deadline, and how many members passed what is due, are busy with it, or have not begun. */
  next: { day: string; scopes: string[]; passed: number; busy: number; open: number } | null;
  hasDeadlines: boolean;
}

/** Up to so many people are shown as bricks, one for each. More are shown as a bar. */
const mostBricks = 40;

/** The next deadline: what is due, where the members are, and a link that picks who has not begun. It picks them and sends nothing. */
export function NextDeadlineLine({ cohort, course, query, today, next, hasDeadlines }: NextDeadlineLineProps) {
  const { cohortOverview: words, locale } = useMessages();
  if (!next) {
    return (
      <p className="soft line" id="next-deadline">
        {hasDeadlines ? words.noneDue : words.noDeadlines}
        {hasDeadlines ? null : <a href={`/cohorts/${cohort.id}/deadlines`}>{words.toDeadlines}</a>}
      </p>
    );
  }
  const due = composeDue(course, next.scopes);
  const date = next.day < addDays(today, 7) ? formatWeekday(next.day, locale) : formatWeekdayAndDate(next.day, locale);
  const pick = composeMatrixQueryString(query, { show: "all", search: "", pick: "due" });
  return (
    <section className="weekline" id="next-deadline" aria-labelledby="next-deadline-title">
      <h2 id="next-deadline-title">{words.due(date, due)}</h2>
      <span>{words.counts(next)}</span>
      <Bricks {...next} />
      {next.open > 0 ? (
        <a className="tool push" href={`/cohorts/${cohort.id}${pick}#matrix`}>
          {words.pickOpen(next.open)}
          <span className="vh"> {words.pickOpenWho(due)}</span>
        </a>
      ) : null}
    </section>
  );
}

function Bricks({ passed, busy, open }: { passed: number; busy: number; open: number }) {
  const { cohortOverview: words } = useMessages();
  const members = passed + busy + open;
  const label = words.countsOf(members, { passed, busy, open });
  if (members === 0) return null;
  if (members > mostBricks) {
    const [first, second] = [(passed / members) * 100, (busy / members) * 100];
    return (
      <svg className="measure" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label}>
        <rect className="back" width="100" height="6" />
        <rect className="fill" width={first} height="6" />
        <rect className="now" x={first} width={second} height="6" />
      </svg>
    );
  }
  const bricks = [...Array(passed).fill("r"), ...Array(busy).fill("d"), ...Array(open).fill("t")] as string[];
  return (
    <span className="unit fit" role="img" aria-label={label}>
      {bricks.map((brick, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a brick has no identity but its place
        <i key={at} className={brick} />
      ))}
    </span>
  );
}
