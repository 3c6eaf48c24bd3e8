import { CourseText } from "~/ui/course-text";
import { formatWeekdayAndTime } from "~/ui/dates";
import { FieldProblem } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";
import { errorSentence } from "~/ui/messages/error-code";
import { StateSign } from "~/ui/motif";
import { rowFieldNames } from "./deadlines.form";
import { useRowName } from "./plan-names";
import type { PlanAnswer, PlanRowView, PlanView } from "./plan-view";

interface PlanRowsProps {
  view: PlanView;
  answer: PlanAnswer | undefined;
  hasFinalTest: boolean;
}

/** The deadline of each lesson: its date, what members read, and whether it follows the pattern. */
export function PlanRows({ view, answer, hasFinalTest }: PlanRowsProps) {
  const words = useMessages().deadlinePlan.rows;
  const { columns } = words;
  return (
    <section className="blocktop" id="plan-rows" aria-labelledby="rows-title">
      <h2 id="rows-title">{words.title}</h2>
      <table className="table tight plan-rows mt3">
        <caption className="vh">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.lesson}</th>
            <th scope="col">{columns.date}</th>
            <th scope="col">{columns.read}</th>
            <th scope="col">{columns.note}</th>
            <th scope="col" className="by-pattern">
              {columns.pin}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row, at) => (
            <Row
              key={row.scope}
              row={row}
              before={view.rows[at - 1]}
              view={view}
              answer={answer}
              hasFinalTest={hasFinalTest}
            />
          ))}
        </tbody>
      </table>
      <p className="small mt3">{words.foot}</p>
    </section>
  );
}

interface RowProps extends PlanRowsProps {
  row: PlanRowView;
  /** The row above. */
  before: PlanRowView | undefined;
}

function Row({ row, before, view, answer, hasFinalTest }: RowProps) {
  const { deadlinePlan, locale } = useMessages();
  const words = deadlinePlan.rows;
  const name = useRowName(view.rows)(row.scope);
  const names = rowFieldNames(row.scope);
  const isPattern = view.mode === "pattern";
  const isTimed = row.pinned || !isPattern;
  const code = answer?.errors[names.day];
  const told = code ? `${names.day}-problem` : undefined;
  return (
    <tr>
      <th scope="row">
        <CourseText>{name}</CourseText>
        {row.number === null && hasFinalTest ? <span className="soft named-note">{words.wholeNote}</span> : null}
      </th>
      <td>
        <input type="hidden" name={names.was} value={row.day === "" ? "" : `${row.day} ${row.time}`} />
        <span className="plan-date">
          <input
            className="input"
            id={names.day}
            name={names.day}
            type="date"
            aria-label={words.day(name)}
            aria-invalid={row.problem ? true : undefined}
            aria-describedby={told}
            defaultValue={row.day}
          />
          {isTimed ? (
            <input className="input" name={names.time} size={5} aria-label={words.time(name)} defaultValue={row.time} />
          ) : (
            <input type="hidden" name={names.time} value={row.time} />
          )}
        </span>
        {code ? (
          <FieldProblem id={told ?? ""}>{errorSentence(deadlinePlan.errors, code, names.day)}</FieldProblem>
        ) : null}
      </td>
      <td data-label={words.columns.read}>{row.dueAt ? formatWeekdayAndTime(row.dueAt, locale) : words.none}</td>
      <td className="soft" data-label={words.columns.note}>
        <div className="plan-note">
          <RowNotes row={row} isPattern={isPattern} />
          {isPattern && before?.number != null && row.number !== null ? (
            <label className="tick by-pattern">
              <input type="checkbox" name={names.together} value="on" defaultChecked={row.together} />
              <span>{words.together(before.number)}</span>
            </label>
          ) : row.together ? (
            <input type="hidden" name={names.together} value="on" />
          ) : null}
        </div>
      </td>
      <td className="by-pattern" data-label={words.columns.pin}>
        <input
          type="checkbox"
          name={names.pin}
          value="on"
          aria-label={words.pin(name)}
          defaultChecked={isPattern && row.pinned}
        />
      </td>
    </tr>
  );
}

function RowNotes({ row, isPattern }: { row: PlanRowView; isPattern: boolean }) {
  const words = useMessages().deadlinePlan.rows;
  const { problem, warning, free } = row;
  if (problem) {
    const text = { "due-early": words.early, "due-late": words.late, "due-invalid": words.invalid }[problem];
    return (
      <p className="state plan-wrong">
        <StateSign name="stuck" />
        <span>{text}</span>
      </p>
    );
  }
  if (warning || free) {
    const order = warning?.kind === "after-lesson" ? words.afterLesson(warning.number) : words.afterWhole;
    return (
      <p className="state">
        <StateSign name="late" />
        <span>{warning ? order : free ? words.freeDay(free) : ""}</span>
      </p>
    );
  }
  if (!isPattern) return null;
  return <p>{row.pinned ? words.pinned : row.day === "" ? "" : words.follows}</p>;
}
