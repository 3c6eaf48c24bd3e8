import type { CertificateStateOfMember, FinalTestStateOfMember } from "~/cohorts/following/member-progress";
import type { MatrixCell, MatrixRow } from "~/cohorts/following/progress-matrix";
import { cohortMemberPath } from "../addresses";
import { useMessages } from "../messages";
import { StateSign, type StateSignName } from "../motif";

export const signNameByMatrixCellState: Record<MatrixCell["state"], StateSignName> = {
  open: "open",
  busy: "busy",
  stuck: "stuck",
  passed: "done",
};

export const signNameByFinalTestState: Record<Exclude<FinalTestStateOfMember, "hidden" | "none">, StateSignName> = {
  ...signNameByMatrixCellState,
  failed: "again",
};

export const signNameByCertificateState: Record<CertificateStateOfMember, StateSignName> = {
  valid: "cert",
  claimable: "done",
  suspended: "again",
  revoked: "again",
};

/**
 * One row of the matrix (the table of members by lessons): a link with the member's name, a cell for each lesson, the final test if there is a
 * column for it, the certificate, the number of passed lessons, and the last activity.
 */
export function MatrixTableRow({ row, cohortId }: { row: MatrixRow; cohortId: string }) {
  const words = useMessages().matrix;
  const certificate = row.certificate ? words.certificate[row.certificate] : words.noCertificate;
  return (
    <tr id={`member-${row.learnerId}`} data-state={JSON.stringify([row.cells.map((cell) => cell?.state), row.passed])}>
      <th scope="row">
        <a href={cohortMemberPath(cohortId, row.learnerId)}>{row.name}</a>
        {row.edition ? <span className="small also">{words.edition(row.edition)}</span> : null}
      </th>
      {row.cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other identity here
        <Cell key={at} cell={cell} />
      ))}
      {row.finalTest ? <FinalTestCell state={row.finalTest} score={row.finalTestScore} /> : null}
      <td className="end" title={certificate}>
        <StateSign name={row.certificate ? signNameByCertificateState[row.certificate] : "open"} />
        <span className="vh">{certificate}</span>
      </td>
      <td className="passed">{words.progress(row.passed, row.lessons)}</td>
      <td className="last">{words.activeDays(row.activeDaysAgo)}</td>
    </tr>
  );
}

function Cell({ cell }: { cell: MatrixCell | null }) {
  const words = useMessages().matrix;
  if (!cell) {
    return (
      <td title={words.notInEdition}>
        <span aria-hidden="true">–</span>
        <span className="vh">{words.notInEdition}</span>
      </td>
    );
  }
  const passed = cell.passedIn ? words.passedIn(cell.passedIn) : words.states[cell.state];
  const state = cell.state === "busy" ? words.busyWith(cell.answered, cell.questions) : passed;
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
  const unknown = { hidden: words.finalTestHidden, none: words.finalTestNone };
  const named = words.finalTest({ ...words.finalTestStates, ...unknown }[state]);
  const text = score ? `${named}, ${words.bestAttempt(score)}` : named;
  return (
    <td className="end" title={text}>
      {state === "hidden" || state === "none" ? (
        <span aria-hidden="true">{state === "none" ? words.finalTestNoneShort : "–"}</span>
      ) : (
        <StateSign name={signNameByFinalTestState[state]} />
      )}
      <span className="vh">{text}</span>
    </td>
  );
}
