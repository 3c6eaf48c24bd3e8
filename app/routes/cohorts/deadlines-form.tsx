import type { DeadlineOrderWarning } from "~/cohorts/deadlines/deadline-order";
import { useProblem } from "~/ui/cohorts/cohort-fields";
import { CourseText } from "~/ui/course-text";
import { ErrorSummary } from "~/ui/forms/error-summary";
import { Form } from "~/ui/forms/form";
import type { FormState } from "~/ui/forms/form-state";
import { Labelled, Problem } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";
import { Sign } from "~/ui/motif";

/** What a deadline is for, and the one that is stored; empty: none. */
export interface DeadlineRow {
  /** A lesson's id, or empty for the course. */
  scope: string;
  number: number | null;
  title: string;
  day: string;
  time: string;
  /** What is odd about it, and allowed. */
  warning: DeadlineOrderWarning | null;
}

/** A day, and a time where it is not the end of the day, for the course and each of its lessons. */
export function DeadlinesForm({ rows, form }: { rows: DeadlineRow[]; form: FormState | undefined }) {
  const { settings, error } = useMessages().cohort;
  return (
    <Form className="flow" noValidate>
      <input type="hidden" name="part" value="deadlines" />
      <ErrorSummary form={form} tell={(code, field) => `${nameOf(rows, field, settings)}: ${error(code)}`} />
      <div className="due-rows">
        {rows.map((row) => (
          <DueFields key={row.scope} row={row} form={form} />
        ))}
      </div>
      <p className="row">
        <button className="btn" type="submit">
          {settings.saveDeadlines}
        </button>
      </p>
    </Form>
  );
}

type Words = { whole: string; lesson: (number: number, title: string) => string };

function nameOf(rows: DeadlineRow[], field: string | undefined, words: Words): string {
  const row = rows.find(({ scope }) => `day.${scope}` === field);
  return row?.number ? words.lesson(row.number, row.title) : words.whole;
}

function DueFields({ row, form }: { row: DeadlineRow; form: FormState | undefined }) {
  const { settings } = useMessages().cohort;
  const { scope, number, title } = row;
  const day = `day.${scope}`;
  const time = `time.${scope}`;
  const problem = useProblem(form)(day);
  return (
    <fieldset className="due">
      <legend className="label">
        {number === null ? settings.whole : <CourseText>{settings.lesson(number, title)}</CourseText>}
      </legend>
      {problem ? <Problem id={`${day}-problem`}>{problem}</Problem> : null}
      {row.warning && !form ? (
        <p className="state small" id={`${day}-warning`}>
          <Sign name="late" />
          <span>
            {row.warning.kind === "after-lesson" ? settings.afterLesson(row.warning.number) : settings.afterCourse}
          </span>
        </p>
      ) : null}
      <div className="due-pair">
        <Labelled id={day} label={settings.dayLabel}>
          {(field) => (
            <input
              {...field}
              className="input"
              type="date"
              name={day}
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? `${day}-problem` : row.warning && !form ? `${day}-warning` : undefined}
              defaultValue={form?.values[day] ?? row.day}
            />
          )}
        </Labelled>
        <Labelled id={time} label={settings.timeLabel}>
          {(field) => (
            <input {...field} className="input" type="time" name={time} defaultValue={form?.values[time] ?? row.time} />
          )}
        </Labelled>
      </div>
    </fieldset>
  );
}
