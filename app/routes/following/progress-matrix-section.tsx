import { composeMatrixQueryString, type MatrixFilter, type PickedMembers } from "~/cohorts/following/matrix-display";
import { useIsArchivedGroup } from "~/ui/cohorts/archived-group-context";
import { Keymap } from "~/ui/cohorts/overview/keymap";
import { MatrixLegend } from "~/ui/cohorts/overview/matrix-legend";
import { MatrixLiveStatus } from "~/ui/cohorts/overview/matrix-live-status";
import { MatrixTable, type MatrixTableProps } from "~/ui/cohorts/overview/matrix-table";
import { MatrixToolbar } from "~/ui/cohorts/overview/matrix-toolbar";
import { SelectionBar } from "~/ui/cohorts/overview/selection-bar";
import { Form } from "~/ui/forms/form";
import { ScrollBox } from "~/ui/lesson/scroll-box";
import { useMessages } from "~/ui/messages";

export interface ProgressMatrixSectionProps extends Omit<MatrixTableProps, "picked"> {
  /** Whether members follow different editions of the course. */
  isMixed: boolean;
  /** The number of members in the matrix, on all its pages. */
  total: number;
  pages: number;
  counts: Record<MatrixFilter, number>;
  /** The own columns by which the table can be sorted. */
  columns: { id: string; name: string }[];
  picked: PickedMembers;
}

/**
 * The matrix of a group's members by lessons: a plain table with links and forms, in one form with what can be done with members who are
 * picked. The script updates it live and adds keys.
 */
export function ProgressMatrixSection(props: ProgressMatrixSectionProps) {
  const { cohort, course, rows, query, total, picked } = props;
  const { matrix: words, cohortOverview } = useMessages();
  const isArchived = useIsArchivedGroup();
  const hasDeadlines = props.deadlines.length > 0;
  const here = `/cohorts/${cohort.id}`;
  return (
    <section id="matrix" aria-labelledby="matrix-title" data-live={`${here}/live${query.scores ? "" : "?scores=off"}`}>
      <MatrixToolbar {...props} />
      {props.isMixed ? <p className="soft">{words.isMixed(course.label)}</p> : null}
      {rows.length === 0 ? (
        <p className="mt5">
          {words.noneFound} <a href={`${here}#matrix`}>{words.everybody}</a>
        </p>
      ) : (
        <Form id="selection" action={`${here}/selection`} inArchive="read">
          <ScrollBox label={words.region}>
            <MatrixTable {...props} />
          </ScrollBox>
          {isArchived ? null : (
            <SelectionBar cohort={cohort} query={query} picked={picked} hasDeadlines={hasDeadlines} />
          )}
        </Form>
      )}
      <MatrixPages {...props} />
      {rows.length > 0 ? <MatrixLegend course={course} rows={rows} scores={query.scores} /> : null}
      <div className="line soft matrix-foot">
        <span id="matrix-found">{words.found(total)}</span>
        {isArchived || total === 0 ? null : (
          <a href={`${here}${composeMatrixQueryString(query, { page: query.page, pick: "shown" })}#matrix`}>
            {cohortOverview.pickShown(total)}
          </a>
        )}
        <a href={`${here}${composeMatrixQueryString(query, { page: query.page })}#matrix`}>{words.refresh}</a>
        <MatrixLiveStatus />
        <Keymap hasDeadlines={hasDeadlines} />
      </div>
      <p className="soft">{words.seen}</p>
    </section>
  );
}

function MatrixPages({ cohort, query, pages }: ProgressMatrixSectionProps) {
  const words = useMessages().matrix;
  if (pages < 2) return null;
  const to = (page: number) => `/cohorts/${cohort.id}${composeMatrixQueryString(query, { page })}#matrix`;
  return (
    <nav className="pager" aria-label={words.pages}>
      {query.page > 1 ? <a href={to(query.page - 1)}>{words.previous}</a> : null}
      <span>{words.page(query.page, pages)}</span>
      {query.page < pages ? <a href={to(query.page + 1)}>{words.next}</a> : null}
    </nav>
  );
}
