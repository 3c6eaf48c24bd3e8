import type { ReactNode } from "react";
import {
  composeMatrixQueryString,
  type MatrixDisplayOptions,
  type MatrixRow,
  matrixFilters,
} from "~/cohorts/following/progress-matrix";
import type { CourseOutline } from "~/cohorts/group/course-outline";
import { MatrixLiveStatus } from "~/ui/cohorts/matrix-live-status";
import {
  MatrixTableRow,
  signNameByCertificateState,
  signNameByFinalTestState,
  signNameByMatrixCellState,
} from "~/ui/cohorts/matrix-row";
import { ScrollBox } from "~/ui/lesson/scroll-box";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";

export interface ProgressMatrixSectionProps {
  cohort: { id: string; name: string };
  course: CourseOutline;
  /** Whether members follow different editions of the course. */
  isMixed: boolean;
  query: MatrixDisplayOptions;
  rows: MatrixRow[];
  /** The number of members in the matrix, on all its pages. */
  total: number;
  pages: number;
}

/** The matrix of a group's members by lessons. It is a plain table with forms. The script updates it live and adds arrow keys. */
export function ProgressMatrixSection(props: ProgressMatrixSectionProps) {
  const { cohort, rows, query } = props;
  const words = useMessages().matrix;
  return (
    <section className="band" id="matrix" aria-labelledby="matrix-title" data-live={`/cohorts/${cohort.id}/live`}>
      <div className="wrap">
        <h2 id="matrix-title">{words.title}</h2>
        <MatrixForm query={query} />
        <MatrixLegend course={props.course} rows={rows} />
        {props.isMixed ? <p className="small">{words.isMixed(props.course.label)}</p> : null}
        <p className="row small">
          <span id="matrix-found">{words.found(props.total)}</span>
          <a href={`/cohorts/${cohort.id}${composeMatrixQueryString(query, { page: query.page })}#matrix`}>
            {words.refresh}
          </a>
          <MatrixLiveStatus />
        </p>
        {rows.length === 0 ? (
          <p className="read">
            {words.noneFound} <a href={`/cohorts/${cohort.id}#matrix`}>{words.everybody}</a>
          </p>
        ) : (
          <ScrollBox label={words.region}>
            <MatrixTable {...props} />
          </ScrollBox>
        )}
        <MatrixPages {...props} />
        <p className="small mt5">{words.seen}</p>
      </div>
    </section>
  );
}

function MatrixForm({ query }: { query: MatrixDisplayOptions }) {
  const words = useMessages().matrix;
  return (
    <form className="matrix-form row" method="get" action="#matrix" aria-label={words.controls}>
      {query.sort !== "name" || query.descending ? (
        <input type="hidden" name="sort" value={query.descending ? `-${query.sort}` : query.sort} />
      ) : null}
      <p>
        <label className="label" htmlFor="matrix-show">
          {words.show}
        </label>
        <select className="input" id="matrix-show" name="show" defaultValue={query.show}>
          {matrixFilters.map((each) => (
            <option key={each} value={each}>
              {words.filters[each]}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label className="label" htmlFor="matrix-search">
          {words.search}
        </label>
        <input
          className="input"
          id="matrix-search"
          name="search"
          type="search"
          autoComplete="off"
          defaultValue={query.search}
        />
      </p>
      <button className="btn quiet" type="submit">
        {words.apply}
      </button>
    </form>
  );
}

function MatrixLegend({ course, rows }: Pick<ProgressMatrixSectionProps, "course" | "rows">) {
  const words = useMessages().matrix;
  return (
    <ul className="legend" aria-label={words.legend}>
      {(["open", "busy", "passed", "stuck"] as const).map((state) => (
        <li key={state}>
          <StateSign name={signNameByMatrixCellState[state]} />
          {words.states[state]}
        </li>
      ))}
      {course.finalTest ? (
        <>
          <li>
            <StateSign name={signNameByFinalTestState.failed} />
            {words.finalTest(words.finalTestStates.failed)}
          </li>
          <li>
            <StateSign name={signNameByFinalTestState.stuck} />
            {words.finalTest(words.finalTestStates.stuck)}
          </li>
          <li>
            <span aria-hidden="true">–</span>
            {words.finalTest(words.finalTestHidden)}
          </li>
          {rows.some(({ finalTest }) => finalTest === "none") ? (
            <li>
              <span aria-hidden="true">{words.finalTestNoneShort}</span>
              {words.finalTest(words.finalTestNone)}
            </li>
          ) : null}
        </>
      ) : null}
      <li>
        <StateSign name="cert" />
        {words.certificate.valid}
      </li>
      {rows.some(({ certificate }) => certificate === "claimable") ? (
        <li>
          <StateSign name={signNameByCertificateState.claimable} />
          {words.certificate.claimable}
        </li>
      ) : null}
    </ul>
  );
}

function MatrixTable({ cohort, course, query, rows }: ProgressMatrixSectionProps) {
  const words = useMessages().matrix;
  const head = { cohortId: cohort.id, query };
  return (
    <table className="matrix">
      <caption className="vh">{words.caption(cohort.name)}</caption>
      <thead>
        <tr>
          <SortHead {...head} sort="name" column={words.member}>
            {words.member}
          </SortHead>
          {course.lessons.map((lesson) => {
            const column = words.lesson(lesson.number, lesson.short);
            return (
              <SortHead key={lesson.id} {...head} sort={lesson.id} column={column} language={course.language}>
                <abbr title={column}>{lesson.number}</abbr>
              </SortHead>
            );
          })}
          {course.finalTest ? (
            <th scope="col" className="end">
              <abbr title={words.finalTestColumn}>{words.finalTestShort}</abbr>
            </th>
          ) : null}
          <th scope="col" className="end">
            <abbr title={words.certificateColumn}>{words.certificateShort}</abbr>
          </th>
          <SortHead {...head} sort="progress" column={words.progressColumn} className="passed">
            {words.progressColumn}
          </SortHead>
          <SortHead {...head} sort="active" column={words.active} className="last">
            {words.active}
          </SortHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <MatrixTableRow key={row.learnerId} row={row} cohortId={cohort.id} />
        ))}
      </tbody>
    </table>
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
  children: ReactNode;
}

/** A heading with a link that sorts the table by its column. A second click reverses the order. */
function SortHead({ cohortId, query, sort, column, language, className, children }: SortHeadProps) {
  const { matrix: words, locale } = useMessages();
  const current = query.sort === sort;
  const href = `/cohorts/${cohortId}${composeMatrixQueryString(query, { sort, descending: current && !query.descending })}#matrix`;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={current ? (query.descending ? "descending" : "ascending") : undefined}
      lang={language && language !== locale ? language : undefined}
    >
      <a href={href} title={words.sortBy(column)}>
        {children}
        <span className="arrow" aria-hidden="true">
          {current ? (query.descending ? "↓" : "↑") : ""}
        </span>
      </a>
    </th>
  );
}

function MatrixPages({ cohort, query, pages }: ProgressMatrixSectionProps) {
  const words = useMessages().matrix;
  if (pages < 2) return null;
  const to = (page: number) => `/cohorts/${cohort.id}${composeMatrixQueryString(query, { page })}#matrix`;
  return (
    <nav className="pager mt5" aria-label={words.pages}>
      {query.page > 1 ? <a href={to(query.page - 1)}>{words.previous}</a> : null}
      <span>{words.page(query.page, pages)}</span>
      {query.page < pages ? <a href={to(query.page + 1)}>{words.next}</a> : null}
    </nav>
  );
}
