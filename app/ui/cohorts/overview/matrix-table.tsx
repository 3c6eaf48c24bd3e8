import type { ReactNode } from "react";
import { composeMatrixQueryString, type MatrixDisplayOptions } from "~/cohorts/following/matrix-display";
import type { MatrixRow } from "~/cohorts/following/progress-matrix";
import type { CourseOutline } from "~/cohorts/group/course-outline";
import { formatDayAndMonthOf } from "../../dates";
import { useMessages } from "../../messages";
import { MatrixBody } from "./matrix-body";

export interface MatrixTableProps {
  cohort: { id: string; name: string };
  course: CourseOutline;
  query: MatrixDisplayOptions;
  rows: MatrixRow[];
  picked: { here: string[] };
  /** The deadlines of the group. */
  deadlines: { scope: string; dueAt: Date }[];
  /** The next deadline. Its columns are marked. */
  next: { scopes: string[] } | null;
  /** The number of members of the group, and how many of them passed each lesson. */
  figures: { members: number };
  passedLessons: number[];
}

/** The matrix: members by lessons, with the final test and the certificate. Its last line counts who passed, of all members. */
export function MatrixTable(props: MatrixTableProps) {
  const { cohort, course, query, rows, picked, figures, passedLessons } = props;
  const { matrix: words, cohortOverview } = useMessages();
  return (
    <table className="matrix">
      <caption className="vh">{words.caption(cohort.name)}</caption>
      <MatrixHead {...props} />
      <MatrixBody cohortId={cohort.id} rows={rows} picked={new Set(picked.here)} scores={query.scores} />
      <tfoot>
        <tr>
          <td className="c" />
          <th scope="row">{cohortOverview.passedOf(figures.members)}</th>
          {course.lessons.map(({ id }, at) => (
            <td key={id} data-passed>
              {passedLessons[at]}
            </td>
          ))}
          {course.finalTest ? <td className="end" /> : null}
          <td className={course.finalTest ? undefined : "end"} />
          <td className="last" />
        </tr>
      </tfoot>
    </table>
  );
}

function MatrixHead({ cohort, course, query, deadlines, next }: MatrixTableProps) {
  const { matrix: words, cohortOverview, locale } = useMessages();
  const head = { cohortId: cohort.id, query };
  const dueOf = (scope: string) => {
    const deadline = deadlines.find((each) => each.scope === scope);
    return deadline ? <small>{formatDayAndMonthOf(deadline.dueAt, locale)}</small> : null;
  };
  const nowOf = (scope: string) => (next?.scopes.includes(scope) ? "now" : "");
  return (
    <thead>
      <tr>
        <td className="c">
          {/* The script shows it: without one it could do nothing. */}
          <input type="checkbox" data-pick-all hidden aria-label={cohortOverview.pickAll} />
        </td>
        <SortHead {...head} sort="name" column={words.member} className="nm">
          {words.member}
        </SortHead>
        {course.lessons.map(({ id, number, short }) => {
          const column = words.lesson(number, short);
          return (
            <SortHead
              key={id}
              {...head}
              sort={id}
              column={column}
              language={course.language}
              className={nowOf(id)}
              under={dueOf(id)}
            >
              <abbr title={column}>{number}</abbr>
            </SortHead>
          );
        })}
        {course.finalTest ? (
          <th scope="col" className={`end ${nowOf("")}`}>
            <abbr title={words.finalTestColumn}>{words.finalTestShort}</abbr>
            {dueOf("")}
          </th>
        ) : null}
        <th scope="col" className={course.finalTest ? undefined : `end ${nowOf("")}`}>
          <abbr title={words.certificateColumn}>{words.certificateShort}</abbr>
          {course.finalTest ? null : dueOf("")}
        </th>
        <SortHead {...head} sort="active" column={words.active} className="last">
          {words.active}
        </SortHead>
      </tr>
    </thead>
  );
}

interface SortHeadProps {
  cohortId: string;
  query: MatrixDisplayOptions;
  sort: string;
  /** The name of the table column. */
  column: string;
  language?: string;
  className?: string;
  /** What stands below the link. */
  under?: ReactNode;
  children: ReactNode;
}

/** A heading with a link that sorts the table by its column. A second click reverses the order. */
function SortHead({ cohortId, query, sort, column, language, className, under, children }: SortHeadProps) {
  const { matrix: words, locale } = useMessages();
  const current = query.sort === sort;
  const href = `/cohorts/${cohortId}${composeMatrixQueryString(query, { sort, descending: current && !query.descending })}#matrix`;
  return (
    <th
      scope="col"
      className={className || undefined}
      aria-sort={current ? (query.descending ? "descending" : "ascending") : undefined}
      lang={language && language !== locale ? language : undefined}
    >
      <a href={href} title={words.sortBy(column)}>
        {children}
        {current ? (
          <span className="arrow" aria-hidden="true">
            {query.descending ? "↓" : "↑"}
          </span>
        ) : null}
      </a>
      {under}
    </th>
  );
}
