import type { DeadlineOrderWarning } from "~/cohorts/deadlines/deadline-order";
import { CourseText } from "~/ui/course-text";
import { FieldProblem, LabelledControl } from "~/ui/forms/labelled";
import { useSchemaField } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { composeDeadlineDayFieldName, composeDeadlineTimeFieldName } from "./settings.form";

/** One deadline in the form, with its stored day and time, which are empty if there is no deadline. */
export interface DeadlineFormRow {
  /** What the deadline is for: a lesson's id, or empty for the whole course. */
  scope: string;
  number: number | null;
  title: string;
  day: string;
  time: string;
  /** A warning about a deadline that is unusual but allowed. */
  warning: DeadlineOrderWarning | null;
}

/**
 * The fields for deadlines: a day for the course and for each of its lessons. The time is optional; without it, the end of the day counts.
 */
export function CohortDeadlineFields({ rows }: { rows: DeadlineFormRow[] }) {
  return (
    <div className="due-rows">
      {rows.map((row) => (
        <DueFields key={row.scope} row={row} />
      ))}
    </div>
  );
}

function DueFields({ row }: { row: DeadlineFormRow }) {
  const { settings } = useMessages().cohort;
  const { number, title } = row;
  const day = useSchemaField(composeDeadlineDayFieldName(row.scope));
  const time = useSchemaField(composeDeadlineTimeFieldName(row.scope));
  const warning = day.refused ? null : row.warning;
  const told = day.problem ? `${day.id}-problem` : warning ? `${day.id}-warning` : undefined;
  return (
    <fieldset className="due">
      <legend className="label">
        {number === null ? settings.whole : <CourseText>{settings.lesson(number, title)}</CourseText>}
      </legend>
      {day.problem ? <FieldProblem id={`${day.id}-problem`}>{day.problem}</FieldProblem> : null}
      {warning ? (
        <p className="state small" id={`${day.id}-warning`}>
          <StateSign name="late" />
          <span>{warning.kind === "after-lesson" ? settings.afterLesson(warning.number) : settings.afterCourse}</span>
        </p>
      ) : null}
      <div className="due-pair">
        <LabelledControl id={day.id} label={settings.dayLabel}>
          {(field) => (
            <input
              {...field}
              {...day.constraints}
              className="input"
              name={composeDeadlineDayFieldName(row.scope)}
              aria-invalid={day.problem ? true : undefined}
              aria-describedby={told}
              defaultValue={day.typed ?? row.day}
            />
          )}
        </LabelledControl>
        <LabelledControl id={time.id} label={settings.timeLabel}>
          {(field) => (
            <input
              {...field}
              {...time.constraints}
              className="input"
              name={composeDeadlineTimeFieldName(row.scope)}
              defaultValue={time.typed ?? row.time}
            />
          )}
        </LabelledControl>
      </div>
    </fieldset>
  );
}
