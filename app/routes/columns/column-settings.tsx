import type { OwnColumn } from "~/cohorts/columns/own-column";
import { ChangedMeanwhileNotice } from "~/ui/forms/changed-meanwhile-notice";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { changedOwnColumnForm, composeColumnFormValues } from "./column.form";
import { OwnColumnFields } from "./column-fields";

/** `changed`: somebody else changed the same since the form was shown. */
export interface RefusedColumnSettings extends RefusedFormState {
  changed?: boolean;
}

interface OwnColumnSettingsFormProps {
  path: string;
  column: OwnColumn;
  state: RefusedColumnSettings | undefined;
}

/** The form that changes a column. It contains what it showed, so that only what the trainer changes in it is stored. */
export function OwnColumnSettingsForm({ path, column, state }: OwnColumnSettingsFormProps) {
  const words = useMessages().ownColumns;
  const shown = state?.values ?? composeColumnFormValues(column, column);
  return (
    <SchemaForm
      className="flow"
      action={path}
      schema={changedOwnColumnForm}
      state={state}
      words={words.errors}
      idPrefix="about-"
      autoComplete="off"
    >
      {(["shownName", "shownPurpose", "shownInTable"] as const).map((field) =>
        shown[field] === undefined ? null : <input key={field} type="hidden" name={field} value={shown[field]} />,
      )}
      {state?.changed ? <ColumnChangedNotice path={path} column={column} values={state.values} /> : null}
      <OwnColumnFields name={column.name} purpose={column.purpose} inTable={column.inTable} />
      <p className="row">
        <button className="btn" type="submit">
          {words.page.settingsSave} <span className="vh">{words.page.settings}</span>
        </button>
      </p>
    </SchemaForm>
  );
}

interface ColumnChangedNoticeProps {
  path: string;
  /** What is stored now. */
  column: OwnColumn;
  /** What this form wants. */
  values: RefusedFormState["values"];
}

/** Says that somebody else changed the same of the column, and shows what is stored beside what this form wants, where they differ. */
function ColumnChangedNotice({ path, column, values }: ColumnChangedNoticeProps) {
  const { ownColumns, cohort } = useMessages();
  const words = { ...cohort.settings.changed, title: ownColumns.changed.title };
  const yesNo = (yes: boolean) => ownColumns.shown[yes ? "yes" : "no"];
  const rows = [
    { name: ownColumns.name, held: column.name, mine: values.name ?? "" },
    {
      name: ownColumns.purpose,
      held: yesNo(column.purpose === "student-number"),
      mine: yesNo(values.purpose === "on"),
    },
    { name: ownColumns.inTable, held: yesNo(column.inTable), mine: yesNo(values.inTable === "on") },
  ];
  return (
    <ChangedMeanwhileNotice
      words={words}
      columns={{ ...words.columns, name: words.columns.setting }}
      rows={rows.filter(({ held, mine }) => held !== mine)}
      back={path}
    />
  );
}
