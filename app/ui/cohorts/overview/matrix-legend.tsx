import type { MatrixRow } from "~/cohorts/following/progress-matrix";
import type { CourseOutline } from "~/cohorts/group/course-outline";
import { useMessages } from "../../messages";
import { StateSign } from "../../motif";

interface MatrixLegendProps {
  course: Pick<CourseOutline, "finalTest">;
  rows: readonly MatrixRow[];
  scores: boolean;
}

/** What the cells of the matrix mean. What no shown row has is left out, except the five shapes. */
export function MatrixLegend({ course, rows, scores }: MatrixLegendProps) {
  const { matrix: words, cohortOverview } = useMessages();
  const { legend } = cohortOverview;
  const has = (test: (row: MatrixRow) => boolean) => rows.some(test);
  return (
    <ul className="legend2" aria-label={words.legend}>
      <li>
        <span className="cel full" aria-hidden="true">
          {scores ? 93 : <StateSign name="done" />}
        </span>
        {scores ? legend.passedWithScore : legend.passed}
      </li>
      <li>
        <span className="cel busy" aria-hidden="true">
          3/5
        </span>
        {legend.busy}
      </li>
      <li>
        <span className="cel no" aria-hidden="true">
          {scores ? 60 : <StateSign name="again" />}
        </span>
        {scores ? legend.failedWithScore : legend.failed}
      </li>
      <li>
        <span className="cel open late" aria-hidden="true">
          <StateSign name="late" />
        </span>
        {words.deadlineOver}
      </li>
      <li>
        <span className="cel open" aria-hidden="true" />
        {legend.open}
      </li>
      <li>
        <StateSign name="cert" />
        {legend.certificate}
      </li>
      {has(({ supervisedBy }) => supervisedBy !== null) ? (
        <li>
          <span className="cel full watched" aria-hidden="true">
            <StateSign name="done" />
          </span>
          {legend.supervised}
        </li>
      ) : null}
      {has(({ certificate }) => certificate === "claimable") ? (
        <li>
          <StateSign name="done" />
          {legend.claimable}
        </li>
      ) : null}
      {has(({ cells }) => cells.includes(null)) ? (
        <li>
          <span aria-hidden="true">–</span>
          {words.notInEdition}
        </li>
      ) : null}
      {course.finalTest && has(({ finalTest }) => finalTest === "hidden") ? (
        <li>
          <span aria-hidden="true">–</span>
          {words.finalTest(words.finalTestHidden)}
        </li>
      ) : null}
    </ul>
  );
}
