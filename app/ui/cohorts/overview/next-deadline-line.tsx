import { composeMatrixQueryString, type MatrixDisplayOptions } from "~/cohorts/following/matrix-display";
import type { CourseOutline } from "~/cohorts/group/course-outline";
import { addDays } from "~/platform/amsterdam";
import { formatWeekday, formatWeekdayAndDate } from "../../dates";
import { useMessages } from "../../messages";
import { useIsArchivedGroup } from "../archived-group-context";
import { DeadlineBricks } from "./deadline-bricks";
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

/** The next deadline: what is due, where the members are, and a link that picks who has not begun. It picks them and sends nothing. */
export function NextDeadlineLine({ cohort, course, query, today, next, hasDeadlines }: NextDeadlineLineProps) {
  const { cohortOverview: words, locale } = useMessages();
  const isArchived = useIsArchivedGroup();
  if (!next) {
    return (
      <p className="soft line" id="next-deadline">
        {hasDeadlines ? words.noneDue : words.noDeadlines}
        {hasDeadlines || isArchived ? null : <a href={`/cohorts/${cohort.id}/deadlines`}>{words.toDeadlines}</a>}
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
      <DeadlineBricks {...next} />
      {next.open > 0 ? (
        <a className="tool push" href={`/cohorts/${cohort.id}${pick}#matrix`}>
          {words.pickOpen(next.open)}
          <span className="vh"> {words.pickOpenWho(due)}</span>
        </a>
      ) : null}
    </section>
  );
}
