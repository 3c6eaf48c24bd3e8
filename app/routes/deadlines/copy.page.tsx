import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { formatLongDate } from "~/ui/dates";
import { Field } from "~/ui/forms/field";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm, useSchemaField } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { copyCohortForm } from "./copy.form";

/** A refused form. `lastDue`: the day of the last deadline that goes along, if the last day is before it. */
export interface RefusedCopyState extends RefusedFormState {
  lastDue?: string | undefined;
}

interface CopyCohortPageProps {
  cohort: { id: string; name: string };
  /** The id that is sent with the form, so that two clicks create only one group. */
  id: string;
  /** The first and last day that are proposed. */
  startsOn: string;
  endsOn: string;
  /** How many deadlines the group has. */
  deadlines: number;
  /** The names of the columns that trainers added to the group. */
  columns: string[];
  /** The names of the other trainers. */
  trainers: string[];
  /** Whether the course can still be chosen for a new group. */
  isOffered: boolean;
  form: RefusedCopyState | undefined;
}

/** The page with the form that makes a new group like this one. */
export function CopyCohortPage(props: CopyCohortPageProps) {
  const { cohort, id, startsOn, endsOn, deadlines, columns, trainers, isOffered, form } = props;
  const { deadlinePlan, cohort: groups, locale } = useMessages();
  const words = deadlinePlan.copyGroup;
  const errors = form?.lastDue
    ? { ...groups.errors, "copy-ends-early": words.endsEarly(formatLongDate(form.lastDue, locale)) }
    : groups.errors;
  const settings = `/cohorts/${cohort.id}/settings`;
  return (
    <div className="wrap band">
      <CohortHeading
        cohort={cohort}
        title={words.title}
        current="settings"
        up={{ href: settings, text: groups.settings.title }}
      />
      {isOffered ? (
        <SchemaForm
          className="flow read"
          schema={copyCohortForm}
          inArchive="open"
          state={form}
          words={errors}
          lead={
            <>
              <p className="lead">{words.lead(cohort.name)}</p>
              {columns.length > 0 ? <p>{words.columns(columns)}</p> : null}
            </>
          }
        >
          <input type="hidden" name="id" value={form?.values.id || id} />
          <Field name="name" label={groups.fields.name} hint={groups.fields.nameHint} />
          <div className="field-pair">
            <Field name="starts" label={groups.fields.starts} initial={startsOn} />
            <Field name="ends" label={groups.fields.ends} initial={endsOn} />
          </div>
          {deadlines > 0 ? <Tick name="deadlines" label={words.deadlines(deadlines)} initial /> : null}
          {trainers.length > 0 ? <Tick name="trainers" label={words.trainers(trainers)} /> : null}
          <p className="row">
            <button className="btn" type="submit">
              {words.submit}
            </button>
            <a className="go" href={settings}>
              {words.cancel}
            </a>
          </p>
        </SchemaForm>
      ) : (
        <p className="lead">{words.archived}</p>
      )}
    </div>
  );
}

function Tick({ name, label, initial = false }: { name: "deadlines" | "trainers"; label: string; initial?: boolean }) {
  const { typed, refused } = useSchemaField(name);
  return (
    <label className="tick">
      <input type="checkbox" name={name} value="on" defaultChecked={refused ? typed === "on" : initial} />
      <span>{label}</span>
    </label>
  );
}
