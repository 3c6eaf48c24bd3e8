import type { FinalTestStateOfMember } from "~/cohorts/following/member-progress";
import type { MatrixCell, MatrixRow } from "~/cohorts/following/progress-matrix";
import { roundDown } from "~/platform/fractions";
import { cohortMemberPath } from "../../addresses";
import { useMessages } from "../../messages";
import { StateSign, type StateSignName } from "../../motif";
import { signNameByCertificateState } from "./state-signs";

/** What is chosen about the look of a row. It is the same for all rows of a page. */
export interface MatrixLook {
  /** Whether cells show scores. Otherwise they show signs. */
  scores: boolean;
}

interface MatrixTableRowProps extends MatrixLook {
  cohortId: string;
  row: MatrixRow;
  isPicked: boolean;
}

/**
 * One row of the matrix (the table of members by lessons): a box to tick, a link with the member's name, a cell for each lesson, the final
 * test if there is a column for it, the certificate, and the last activity.
 */
export function MatrixTableRow({ row, cohortId, scores, isPicked }: MatrixTableRowProps) {
  const { matrix: words, cohortOverview } = useMessages();
  return (
    <tr id={`member-${row.learnerId}`}>
      <td className="c">
        <input
          type="checkbox"
          name="who"
          value={row.learnerId}
          defaultChecked={isPicked}
          aria-label={cohortOverview.pick(row.name)}
        />
      </td>
      <th scope="row">
        <a href={cohortMemberPath(cohortId, row.learnerId)}>{row.name}</a>
        {row.ownValues ? <small>{row.ownValues}</small> : null}
        {row.edition ? <small>{words.edition(row.edition)}</small> : null}
      </th>
      {row.cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other identity here
        <LessonCell key={at} cell={cell} scores={scores} />
      ))}
      {row.finalTest ? <FinalTestCell row={row} state={row.finalTest} scores={scores} /> : null}
      <CertificateCell row={row} />
      <td className="last">{words.activeDays(row.activeDaysAgo)}</td>
    </tr>
  );
}

/** What a cell shows: a shape that differs without colour, a few characters or a sign in it, and the rest of the words for who hears it. */
interface CellLook {
  shape: "full" | "busy" | "no" | "open";
  /** Whether it was made under supervision. */
  watched?: boolean;
  short: string | StateSignName | null;
  isSign?: boolean;
  words: string;
  late: boolean;
}

/** `title`: what the shape does not tell. `end`: the first of the last columns, which stand apart. */
function Cell({ look, title, end = false }: { look: CellLook; title?: string; end?: boolean }) {
  const { shape, watched = false, short, isSign = false, words, late } = look;
  return (
    <td className={end ? "end" : undefined} title={title || undefined}>
      <span className={["cel", shape, watched && "watched", late && "late"].filter(Boolean).join(" ")}>
        {isSign ? <StateSign name={short as StateSignName} /> : short}
        <span className="vh">{words}</span>
        {late ? <StateSign name="late" /> : null}
      </span>
    </td>
  );
}

function NoCell({ short, words, end = false }: { short: string; words: string; end?: boolean }) {
  return (
    <td className={end ? "end" : undefined} title={words}>
      <span aria-hidden="true">{short}</span>
      <span className="vh">{words}</span>
    </td>
  );
}

const percent = (share: number) => Math.round(roundDown(share, 2) * 100);

const signOf = (name: StateSignName) => ({ short: name, isSign: true });

function LessonCell({ cell, scores }: { cell: MatrixCell | null; scores: boolean }) {
  const words = useMessages().matrix;
  if (!cell) return <NoCell short="–" words={words.notInEdition} />;
  const over = cell.late ? `, ${words.deadlineOver}` : "";
  const failed = cell.failed > 0 ? words.failed(cell.failed) : "";
  const short = scores && cell.score !== null ? { short: String(percent(cell.score)) } : null;
  const withScore = (said: string) => (short ? `${words.percent}, ${said}` : said);
  switch (cell.look) {
    case "passed": {
      const elsewhere = cell.passedIn ? words.passedIn(cell.passedIn) : "";
      const said = withScore(elsewhere || words.passed);
      return (
        <Cell look={{ shape: "full", ...(short ?? signOf("done")), words: said, late: false }} title={elsewhere} />
      );
    }
    case "failed": {
      const said = `${withScore(words.notPassed)}, ${failed}${over}`;
      return (
        <Cell
          look={{ shape: "no", ...(short ?? signOf("again")), words: said, late: cell.late }}
          title={failed + over}
        />
      );
    }
    case "busy": {
      const before = failed ? `, ${failed}` : "";
      return (
        <Cell
          look={{
            shape: "busy",
            short: `${cell.answered}/${cell.questions}`,
            words: words.busyAnswered + before + over,
            late: cell.late,
          }}
          title={`${words.busyWith(cell.answered, cell.questions)}${before}${over}`}
        />
      );
    }
    case "open":
      return <Cell look={{ shape: "open", short: null, words: words.states.open + over, late: cell.late }} />;
  }
}

interface FinalTestCellProps {
  row: MatrixRow;
  state: FinalTestStateOfMember;
  scores: boolean;
}

const shapeByFinalTestState = { open: "open", busy: "busy", failed: "no", stuck: "no", passed: "full" } as const;
const signByFinalTestState = { open: null, busy: null, failed: "again", stuck: "stuck", passed: "done" } as const;

function FinalTestCell({ row, state, scores }: FinalTestCellProps) {
  const { matrix: words, sitting } = useMessages();
  if (state === "none")
    return <NoCell end short={words.finalTestNoneShort} words={words.finalTest(words.finalTestNone)} />;
  if (state === "hidden") return <NoCell end short="–" words={words.finalTest(words.finalTestHidden)} />;
  const best = row.finalTestScore;
  const shape = shapeByFinalTestState[state];
  const hasScore = scores && best !== null && (shape === "full" || shape === "no");
  const named = words.finalTest(words.finalTestStates[state]);
  const told = [named, row.finalTestFrom && words.finalTestFrom(row.finalTestFrom), best && words.attempt(best)]
    .filter(Boolean)
    .join(", ");
  const supervised = row.supervisedBy === null ? "" : `, ${sitting.page.supervisedBy(row.supervisedBy)}`;
  const over = (row.courseLate ? `, ${words.deadlineOver}` : "") + supervised;
  return (
    <Cell
      end
      look={{
        shape,
        watched: row.supervisedBy !== null,
        short: hasScore ? String(percent(best.right / best.questions)) : signByFinalTestState[state],
        isSign: !hasScore && signByFinalTestState[state] !== null,
        words: (hasScore ? `${words.percent}, ${told}` : told) + over,
        late: row.courseLate && state !== "passed",
      }}
      title={state === "open" ? undefined : told + over}
    />
  );
}

function CertificateCell({ row }: { row: MatrixRow }) {
  const words = useMessages().matrix;
  const end = row.finalTest === null;
  if (row.certificate === null) {
    const late = end && row.courseLate;
    const said = words.noCertificate + (late ? `, ${words.deadlineOver}` : "");
    return <Cell end={end} look={{ shape: "open", short: null, words: said, late }} />;
  }
  const said = words.certificate[row.certificate];
  return (
    <td className={end ? "end" : undefined} title={said}>
      <StateSign name={signNameByCertificateState[row.certificate]} />
      <span className="vh">{said}</span>
    </td>
  );
}
