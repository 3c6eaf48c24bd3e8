import type { OwnColumn } from "~/cohorts/columns/own-column";
import type { SharedStudentNumber } from "~/cohorts/columns/student-number";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { cohortMemberPath } from "~/ui/addresses";
import { EmptyListMessage } from "~/ui/blocks";
import { type CohortIdAndName, CohortMemberPageLayout } from "~/ui/cohorts/cohort-member-page-layout";
import { Field } from "~/ui/forms/field";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { SharedNumbers } from "./shared-numbers";
import { composeShownValueFieldName, composeValueFieldName, createOwnColumnValuesForm } from "./values.form";

interface OwnColumnsOfMemberPageProps {
  cohort: CohortIdAndName;
  language: string;
  member: { learnerId: string; name: string; ownValues: Record<string, string> | null };
  columns: OwnColumn[];
  /** The student number of this member, if others have it too. */
  shared: SharedStudentNumber[];
  saved: boolean;
  form: RefusedFormState | undefined;
}

/** The page with the form that fills in all columns of a group for one member. */
export function OwnColumnsOfMemberPage(props: OwnColumnsOfMemberPageProps) {
  const { cohort, language, member, columns, shared, saved, form } = props;
  const words = useMessages().ownColumns;
  const path = cohortMemberPath(cohort.id, member.learnerId);
  const nameOf = (field: string) => columns.find(({ id }) => field === composeValueFieldName(id))?.name ?? null;
  return (
    <CohortMemberPageLayout
      cohort={cohort}
      title={words.member.title(member.name)}
      up={{ href: path, text: member.name }}
      language={language}
    >
      {columns.length === 0 ? (
        <EmptyListMessage
          title={words.noneTitle}
          text={words.member.none}
          action={
            <a className="btn quiet" href={`/cohorts/${cohort.id}/columns`}>
              {words.add}
            </a>
          }
        />
      ) : (
        <SchemaForm
          className="flow read"
          schema={createOwnColumnValuesForm(columns.map(({ id }) => id))}
          state={form}
          words={words.errors}
          nameOf={nameOf}
          data-draft=""
          autoComplete="off"
          inArchive="read"
          lead={
            <>
              {saved && !form ? <ActionDoneNotice>{words.done.saved}</ActionDoneNotice> : null}
              <SharedNumbers shared={shared} />
              <p>{words.member.lead}</p>
            </>
          }
        >
          {columns.map(({ id, name }) => {
            const value = member.ownValues?.[id] ?? "";
            return (
              <div key={id}>
                <input type="hidden" name={composeShownValueFieldName(id)} value={value} />
                <Field name={composeValueFieldName(id)} label={name} initial={value} spellCheck={false} dir="auto" />
              </div>
            );
          })}
          <p className="row">
            <button className="btn" type="submit">
              {words.page.save}
            </button>
            <a className="go" href={path}>
              {words.member.cancel}
            </a>
          </p>
        </SchemaForm>
      )}
    </CohortMemberPageLayout>
  );
}
