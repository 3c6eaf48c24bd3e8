import type { ColumnSettingName } from "~/cohorts/columns/merge-column-settings";
import type { MemberWithOwnColumnValue, OwnColumn } from "~/cohorts/columns/own-column";
import type { SharedStudentNumber } from "~/cohorts/columns/student-number";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { TitledPageRow } from "~/ui/blocks";
import { useIsArchivedGroup } from "~/ui/cohorts/archived-group-context";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { formatLongDayOf } from "~/ui/dates";
import { Field } from "~/ui/forms/field";
import { Form } from "~/ui/forms/form";
import { PastedListForm } from "~/ui/forms/pasted-list-form";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { PreviousNextListPageLinks } from "~/ui/previous-next-list-page-links";
import { OwnColumnSettingsForm, type RefusedColumnSettings } from "./column-settings";
import { SharedNumbers } from "./shared-numbers";
import { composeShownValueFieldName, composeValueFieldName, createOwnColumnValuesForm } from "./values.form";

interface OwnColumnPageProps {
  cohort: { id: string; name: string };
  column: OwnColumn & { filled: number };
  /** The members of one page. `total`: how many members the group has. */
  members: MemberWithOwnColumnValue[];
  page: number;
  more: boolean;
  total: number;
  shared: SharedStudentNumber[];
  done: "added" | "saved" | null;
  /** What of the column somebody else changed while a form was open that was saved just now. */
  kept: ColumnSettingName[];
  /** The number of members for whom something was saved just now. Null if nothing was. */
  filled: number | null;
  /** The refused form with the name of the column, or the one with values. */
  settings?: RefusedColumnSettings | undefined;
  values?: RefusedFormState | undefined;
}

/** The page of one column: its values, a form to paste a list, and what the column is called. */
export function OwnColumnPage({
  cohort,
  column,
  members,
  more,
  total,
  shared,
  page,
  done,
  kept,
  filled,
  ...forms
}: OwnColumnPageProps) {
  const words = useMessages().ownColumns;
  const path = `/cohorts/${cohort.id}/columns/${column.id}`;
  const isArchived = useIsArchivedGroup();
  return (
    <>
      <div className="wrap band">
        <CohortHeading
          cohort={cohort}
          title={<span className="named">{column.name}</span>}
          current="columns"
          up={{ href: `/cohorts/${cohort.id}/columns`, text: `${cohort.name}: ${words.title}` }}
        />
        <div className="flow read mt5">
          {done ? <ActionDoneNotice>{words.done[done]}</ActionDoneNotice> : null}
          {done && kept.length > 0 ? (
            <p>{words.changed.kept(kept.map((each) => words.changed.now[each](column)))}</p>
          ) : null}
          {filled === null ? null : <ActionDoneNotice>{words.done.filled(filled)}</ActionDoneNotice>}
          <p className="lead">
            {words.purposes[column.purpose]}, {words.filled(column.filled, total)}
          </p>
          <SharedNumbers shared={shared} />
          <p>{words.seen}</p>
        </div>
      </div>
      {total > 0 && !isArchived ? (
        <TitledPageRow title={words.page.paste} id="paste">
          <div className="read">
            <PastedListForm action={`${path}/preview`} words={words.list} text="" problem={null} />
          </div>
        </TitledPageRow>
      ) : null}
      <TitledPageRow
        title={words.page.byHand}
        id="values"
        note={total > 0 && !isArchived ? words.page.saveNote : undefined}
      >
        {total === 0 ? (
          <p className="read">{words.page.noMembers}</p>
        ) : (
          <div className="flow">
            <ValuesForm action={`${path}/values?page=${page}`} members={members} state={forms.values} />
            <PreviousNextListPageLinks
              page={page}
              more={more}
              label={words.page.pages}
              address={(to) => `${path}?page=${to}#values`}
            />
          </div>
        )}
      </TitledPageRow>
      {isArchived ? null : (
        <TitledPageRow title={words.page.settings} id="settings">
          <div className="flow read">
            <OwnColumnSettingsForm path={path} column={column} state={forms.settings} />
            <Remove path={path} name={column.name} filled={column.filled} />
          </div>
        </TitledPageRow>
      )}
    </>
  );
}

interface ValuesFormProps {
  action: string;
  members: MemberWithOwnColumnValue[];
  state: RefusedFormState | undefined;
}

/** One field for each member. Members with the same name are told apart by the day on which they joined. */
function ValuesForm({ action, members, state }: ValuesFormProps) {
  const { ownColumns: words, locale } = useMessages();
  const nameOf = ({ name, joinedAt }: MemberWithOwnColumnValue) =>
    members.filter((each) => each.name === name).length > 1 ? `${name} (${formatLongDayOf(joinedAt, locale)})` : name;
  const names = new Map(members.map((member) => [composeValueFieldName(member.learnerId), nameOf(member)]));
  return (
    <SchemaForm
      className="flow read"
      action={action}
      schema={createOwnColumnValuesForm(members.map(({ learnerId }) => learnerId))}
      state={state}
      words={words.errors}
      nameOf={(field) => names.get(field) ?? null}
      data-draft=""
      autoComplete="off"
      inArchive="read"
    >
      <div className="value-fields">
        {members.map(({ learnerId, value }) => (
          <div key={learnerId}>
            <input type="hidden" name={composeShownValueFieldName(learnerId)} value={value} />
            <Field
              name={composeValueFieldName(learnerId)}
              label={names.get(composeValueFieldName(learnerId)) ?? ""}
              initial={value}
              spellCheck={false}
              dir="auto"
            />
          </div>
        ))}
      </div>
      {useIsArchivedGroup() ? null : (
        <p className="row">
          <button className="btn" type="submit">
            {words.page.save} <span className="vh">{words.page.byHand}</span>
          </button>
        </p>
      )}
    </SchemaForm>
  );
}

/** Removing a column takes its values away, so it asks first. */
function Remove({ path, name, filled }: { path: string; name: string; filled: number }) {
  const words = useMessages().ownColumns.page;
  return (
    <details className="mt7">
      <summary>{words.remove}</summary>
      <div className="flow mt5">
        <p>{words.removeNote(filled)}</p>
        <Form action={`${path}/remove`}>
          <button className="btn quiet" type="submit">
            {words.removeSure(name)}
          </button>
        </Form>
      </div>
    </details>
  );
}
