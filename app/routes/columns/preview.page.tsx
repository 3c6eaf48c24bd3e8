import type { MatchedOwnColumnLine } from "~/cohorts/columns/match-own-column-list";
import type { MemberWithOwnColumnValue } from "~/cohorts/columns/own-column";
import type { SharedStudentNumber } from "~/cohorts/columns/student-number";
import { shortenText } from "~/platform/text/shorten-text";
import { FigureList } from "~/ui/blocks";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { formatLongDayOf } from "~/ui/dates";
import { Form } from "~/ui/forms/form";
import { PastedListForm } from "~/ui/forms/pasted-list-form";
import { useMessages } from "~/ui/messages";
import { StateSign, type StateSignName } from "~/ui/motif";
import { ResponsiveTable } from "~/ui/responsive-table";
import { composeChoiceFieldName } from "./list.form";
import { SharedNumbers } from "./shared-numbers";

export interface OwnColumnPreviewPageProps {
  cohort: { id: string; name: string };
  column: { id: string; name: string };
  text: string;
  /** The error code that tells why the list could not be read, or null. */
  problem: string | null;
  lines: MatchedOwnColumnLine[];
  /** The members whom the trainer can choose for a line that names nobody. Empty if there are too many to choose from. */
  free: MemberWithOwnColumnValue[];
  /** The number of members for whom something was saved just now. Then `lines` are what is left. Null if nothing was saved. */
  saved: number | null;
  /** The student numbers that several members have after something was saved. */
  shared: SharedStudentNumber[];
}

const signs: Record<MatchedOwnColumnLine["kind"], StateSignName> = {
  matched: "done",
  doubtful: "again",
  unknown: "again",
  double: "open",
  wrong: "stuck",
};
const kinds = ["matched", "doubtful", "unknown", "double", "wrong"] as const;

/** The page that shows whom each line of a list is about, before anything is saved. Its form contains the list, which is read again. */
export function OwnColumnPreviewPage(props: OwnColumnPreviewPageProps) {
  const { cohort, column, text, problem, lines, saved, shared } = props;
  const { ownColumns } = useMessages();
  const words = ownColumns.preview;
  const path = `/cohorts/${cohort.id}/columns/${column.id}`;
  const count = (kind: MatchedOwnColumnLine["kind"]) => lines.filter((line) => line.kind === kind).length;
  const figures = kinds.map((kind) => ({ label: words.counts[kind], value: count(kind) }));
  const asked = lines.length > 0;
  const title = problem ? words.unread : saved !== null ? words.left : asked ? words.title : ownColumns.page.paste;
  return (
    <>
      <div className="wrap band">
        <CohortHeading
          cohort={cohort}
          title={title}
          current="columns"
          up={{ href: path, text: `${cohort.name}: ${column.name}` }}
        />
        {saved === null ? null : (
          <div className="mt5">
            <p className="state" role="status">
              <StateSign name="done" />
              <span>{ownColumns.done.filled(saved)}</span>
            </p>
          </div>
        )}
        {saved === null ? null : (
          <div className="read mt5">
            <SharedNumbers shared={shared} />
          </div>
        )}
        {asked ? (
          <>
            <p className="lead read mt5">{saved === null ? words.lead : words.leftLead}</p>
            <FigureList figures={figures.filter(({ value }) => value > 0)} />
          </>
        ) : null}
      </div>
      {asked ? (
        <section className="band" aria-labelledby="lines">
          <div className="wrap">
            <h2 id="lines">{words.lines}</h2>
            {/* In URL encoding, a long list could become three times as long. */}
            <Form action={`${path}/fill`} encType="multipart/form-data" className="flow mt5">
              <textarea name="list" defaultValue={text} hidden readOnly />
              <Lines {...props} />
              <p className="row">
                <button className="btn" type="submit">
                  {words.save}
                </button>
              </p>
              <p className="small">{words.saveNote}</p>
            </Form>
          </div>
        </section>
      ) : null}
      <section className="band" aria-labelledby="mend">
        <div className="wrap">
          <h2 id="mend">{asked ? words.mend : ownColumns.page.paste}</h2>
          <div className="read mt5">
            <PastedListForm action={`${path}/preview`} words={ownColumns.list} text={text} problem={problem} />
          </div>
        </div>
      </section>
    </>
  );
}

/** How many of those who share a number are named at a line. */
const mostSharedNames = 3;

// A form in parts may have a hundred of them. What is left after saving comes back, with choices again.
const mostChosenLines = 80;

function Lines({ lines, free }: OwnColumnPreviewPageProps) {
  const words = useMessages().ownColumns.preview;
  const asking = lines.filter(({ kind }) => kind === "doubtful" || kind === "unknown").slice(0, mostChosenLines);
  const { columns } = words;
  return (
    <ResponsiveTable
      caption={words.lines}
      rows={lines}
      rowKey={({ line }) => String(line)}
      columns={[
        { key: "line", label: columns.line, cell: ({ line }) => line },
        {
          key: "who",
          label: columns.who,
          named: true,
          cell: (line) => ("name" in line ? line.name : <code>{shortenText(line.text, 120)}</code>),
        },
        {
          key: "value",
          label: columns.value,
          named: true,
          cell: (line) => ("value" in line ? line.value : "–"),
        },
        {
          key: "state",
          label: columns.state,
          cell: (line) => <State line={line} free={free} asks={asking.includes(line)} />,
        },
      ]}
    />
  );
}

interface StateProps {
  line: MatchedOwnColumnLine;
  free: MemberWithOwnColumnValue[];
  /** Whether the trainer can choose a member for this line. */
  asks: boolean;
}

function State({ line, free, asks }: StateProps) {
  const words = useMessages().ownColumns.preview;
  const shared = line.kind === "matched" ? line.sharedWith.slice(0, mostSharedNames) : [];
  const choices = !asks ? [] : line.kind === "doubtful" ? line.candidates : free;
  return (
    <span className="invited">
      <span className="state">
        <StateSign name={shared.length > 0 ? "again" : signs[line.kind]} />
        {shared.length > 0
          ? words.sharedKind
          : line.kind === "wrong" && line.problem === "value-spoiled"
            ? words.spoiled
            : words.kinds[line.kind]}
      </span>
      <span className="small">{tell(line, choices.length > 0, words)}</span>
      {shared.length > 0 ? <span className="small">{words.shared(shared)}</span> : null}
      {choices.length > 0 ? <Choice line={line.line} members={choices} /> : null}
    </span>
  );
}

function tell(
  line: MatchedOwnColumnLine,
  canChoose: boolean,
  words: ReturnType<typeof useMessages>["ownColumns"]["preview"],
): string {
  switch (line.kind) {
    case "matched":
      if (line.before === "") return words.fresh;
      return line.before === line.value ? words.same : words.replaces(line.before);
    case "doubtful":
      return words.doubtful;
    case "unknown":
      return canChoose ? words.unknown : words.unknownMany;
    case "double":
      return words.double(line.name, line.first);
    case "wrong":
      return words.problems[line.problem];
  }
}

function Choice({ line, members }: { line: number; members: MemberWithOwnColumnValue[] }) {
  const { ownColumns, locale } = useMessages();
  const words = ownColumns.preview;
  return (
    <select className="input" name={composeChoiceFieldName(line)} aria-label={words.choose(line)}>
      <option value="">{words.nobody}</option>
      {members.map(({ learnerId, name, joinedAt, value }) => (
        <option key={learnerId} value={learnerId}>
          {words.candidate(name, formatLongDayOf(joinedAt, locale), value)}
        </option>
      ))}
    </select>
  );
}
