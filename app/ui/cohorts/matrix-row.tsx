import type { FinalTestStateOfMember } from "~/cohorts/following/member-progress";
import type { MatrixCell, MatrixRow } from "~/cohorts/following/progress-matrix";
import { cohortMemberPath } from "../addresses";
import { useMessages } from "../messages";
import { StateSign, type StateSignName } from "../motif";

/**
 * What every row of the matrix (the table of members by lessons) needs to know about its columns. Rows that the script adds later need it
 * too.
 */
export interface CohortMatrixColumnInfo {
  cohortId: string;
  /** The number of questions in each lesson, in the order of the lessons in a row. */
  questions: readonly number[];
}

export const signNameByMatrixCellState: Record<MatrixCell["state"], StateSignName> = {
  open: "open",
  busy: "busy",
  stuck: "stuck",
  passed: "done",
};

export const signNameByFinalTestState: Record<Exclude<FinalTestStateOfMember, "hidden">, StateSignName> = {
  ...signNameByMatrixCellState,
  failed: "again",
};

/**
 * One row of the matrix, about one member: a link with the member's name, a cell for each lesson, the final test if the course has one, the
 * certificate, the number of passed lessons, and the last activity.
 */
export function MatrixTableRow({ row, columns }: { row: MatrixRow; columns: CohortMatrixColumnInfo }) {
  const words = useMessages().matrix;
  const certificate = row.certificate ? words.certificate[row.certificate] : words.noCertificate;
  return (
    <tr id={`member-${row.learnerId}`} data-state={JSON.stringify([row.cells.map(({ state }) => state), row.passed])}>
      <th scope="row">
        <a href={cohortMemberPath(columns.cohortId, row.learnerId)}>{row.name}</a>
      </th>
      {row.cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other identity here
        <Cell key={at} cell={cell} questions={columns.questions[at] ?? 0} />
      ))}
      {row.finalTest ? <FinalTestCell state={row.finalTest} score={row.finalTestScore} /> : null}
      <td className="end" title={certificate}>
        <StateSign name={row.certificate === "valid" ? "cert" : row.certificate ? "again" : "open"} />
        <span className="vh">{certificate}</span>
      </td>
      <td className="passed">{words.progress(row.passed, row.cells.length)}</td>
      <td className="last">{words.activeDays(row.activeDaysAgo)}</td>
    </tr>
  );
}

function Cell({ cell, questions }: { cell: MatrixCell; questions: number }) {
  const words = useMessages().matrix;
  const state = cell.state === "busy" ? words.busyWith(cell.answered, questions) : words.states[cell.state];
  const failed = cell.failed > 0 && cell.state !== "passed" ? `, ${words.failed(cell.failed)}` : "";
  return (
    <td title={state + failed}>
      <StateSign name={signNameByMatrixCellState[cell.state]} />
      <span className="vh">{state + failed}</span>
    </td>
  );
}

function FinalTestCell({ state, score }: { state: FinalTestStateOfMember; score: MatrixRow["finalTestScore"] }) {
  const words = useMessages().matrix;
  const named = words.finalTest(state === "hidden" ? words.finalTestHidden : words.finalTestStates[state]);
  const text = score ? `${named}, ${words.bestAttempt(score)}` : named;
  return (
    <td className="end" title={text}>
      {state === "hidden" ? <span aria-hidden="true">–</span> : <StateSign name={signNameByFinalTestState[state]} />}
      <span className="vh">{text}</span>
    </td>
  );
}
