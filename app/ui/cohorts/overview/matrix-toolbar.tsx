import {
  composeMatrixQueryString,
  type MatrixDisplayOptions,
  type MatrixFilter,
  matrixFilters,
} from "~/cohorts/following/matrix-display";
import type { CourseOutline } from "~/cohorts/group/course-outline";
import { useMessages } from "../../messages";
import { composeDue } from "./due-texts";

interface MatrixToolbarProps {
  cohort: { id: string };
  course: CourseOutline;
  query: MatrixDisplayOptions;
  /** The number of members that each filter finds. */
  counts: Record<MatrixFilter, number>;
  next: { scopes: string[] } | null;
  /** The own columns by which the table can be sorted. */
  columns: { id: string; name: string }[];
}

/** The filters that are always in sight; `due` where a deadline is to come. The others are behind a button. */
const inSight: readonly MatrixFilter[] = ["all", "late", "due"];

const orders = [
  { name: "name", sort: "name", descending: false },
  { name: "progress", sort: "progress", descending: false },
  { name: "silent", sort: "active", descending: true },
] as const;

/** Who is shown, and in which order: links with the number of members behind each, and a field to find a name. They need no script. */
export function MatrixToolbar({ cohort, course, query, counts, next, columns }: MatrixToolbarProps) {
  const { cohortOverview: words, matrix } = useMessages();
  const ordersHere = [
    ...orders.map((each) => ({ ...each, text: words.orders[each.name] })),
    ...columns.map(({ id, name }) => ({ sort: id, descending: false, text: words.orderByColumn(name) })),
  ];
  const to = (change: Partial<MatrixDisplayOptions>) =>
    `/cohorts/${cohort.id}${composeMatrixQueryString(query, change)}#matrix`;
  const nameOf = (filter: MatrixFilter) =>
    filter === "due"
      ? words.notBegunDue(composeDue(course, next?.scopes ?? []), counts.due)
      : words.filters[filter](counts[filter]);
  const link = (filter: MatrixFilter) => (
    <a
      key={filter}
      className="tool"
      href={to({ show: filter })}
      aria-current={filter === query.show ? "true" : undefined}
    >
      {nameOf(filter)}
    </a>
  );
  const isThere = (filter: MatrixFilter) => filter === "all" || filter === query.show || counts[filter] > 0;
  const others = matrixFilters.filter((each) => !inSight.includes(each) && isThere(each));
  const isOther = !inSight.includes(query.show);
  return (
    <div className="sortbar" id="matrix-tools">
      <h2 id="matrix-title">{words.everybody}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are links */}
      <div className="tools" role="group" aria-label={words.show}>
        {inSight.filter((each) => isThere(each) && (each !== "due" || next)).map(link)}
        {others.length > 0 ? (
          <details className="pop" name="pop">
            <summary className={isOther ? "tool held" : "tool"}>
              {isOther ? nameOf(query.show) : words.otherFilters}
            </summary>
            <div className="sheet">{others.map(link)}</div>
          </details>
        ) : null}
      </div>
      <details className="pop push" name="pop">
        <summary className="tool">{words.view}</summary>
        <div className="sheet">
          {ordersHere.map(({ sort, descending, text }) => (
            <a
              key={sort}
              className="tool"
              href={to({ sort, descending })}
              aria-current={query.sort === sort && query.descending === descending ? "true" : undefined}
            >
              {text}
            </a>
          ))}
        </div>
      </details>
      <a className="tool" href={to({ scores: !query.scores })}>
        {query.scores ? words.scoresOff : words.scoresOn}
      </a>
      <form className="line find-name" method="get" action="#matrix">
        {query.show === "all" ? null : <input type="hidden" name="show" value={query.show} />}
        {query.sort === "name" && !query.descending ? null : (
          <input type="hidden" name="sort" value={query.descending ? `-${query.sort}` : query.sort} />
        )}
        {query.scores ? null : <input type="hidden" name="scores" value="off" />}
        <label className="soft" htmlFor="matrix-search">
          {matrix.search}
        </label>
        <input
          className="input"
          id="matrix-search"
          name="search"
          type="search"
          autoComplete="off"
          defaultValue={query.search}
        />
        <button className="tool" type="submit">
          {words.find}
        </button>
      </form>
    </div>
  );
}
