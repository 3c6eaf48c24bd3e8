import { mostOwnColumnsPerCohort, type OwnColumn } from "~/cohorts/columns/own-column";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { EmptyListMessage, TitledPageRow } from "~/ui/blocks";
import { useIsArchivedGroup } from "~/ui/cohorts/archived-group-context";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { ResponsiveTable } from "~/ui/responsive-table";
import { newOwnColumnForm } from "./column.form";
import { OwnColumnFields } from "./column-fields";

interface OwnColumnsPageProps {
  cohort: { id: string; name: string };
  columns: (OwnColumn & { filled: number })[];
  /** The id of the column that the form adds. */
  newId: string;
  removed: boolean;
  form: RefusedFormState | undefined;
}

/** The page with the columns that the trainers of a group added, and the form to add one. */
export function OwnColumnsPage({ cohort, columns, newId, removed, form }: OwnColumnsPageProps) {
  const words = useMessages().ownColumns;
  const isFull = columns.length >= mostOwnColumnsPerCohort;
  return (
    <>
      <div className="wrap band">
        <CohortHeading cohort={cohort} title={words.title} current="columns" />
        <div className="flow read mt5">
          {removed ? <ActionDoneNotice>{words.done.removed}</ActionDoneNotice> : null}
          <p className="lead">{words.lead}</p>
          <p>{words.seen}</p>
        </div>
      </div>
      <section className="band" aria-labelledby="own-columns">
        <div className="wrap">
          <h2 id="own-columns">{words.own}</h2>
          <div className="mt5">
            {columns.length === 0 ? (
              <EmptyListMessage title={words.noneTitle} text={words.none} />
            ) : (
              <ColumnTable cohortId={cohort.id} columns={columns} />
            )}
          </div>
        </div>
      </section>
      {useIsArchivedGroup() ? null : (
        <TitledPageRow title={words.add} id="add">
          {isFull && !form ? (
            <p className="read">{words.full}</p>
          ) : (
            <SchemaForm className="flow read" schema={newOwnColumnForm} state={form} words={words.errors}>
              <input type="hidden" name="id" value={form?.values.id ?? newId} />
              <OwnColumnFields purpose="own" inTable />
              <p className="row">
                <button className="btn" type="submit">
                  {words.submit}
                </button>
              </p>
            </SchemaForm>
          )}
        </TitledPageRow>
      )}
    </>
  );
}

function ColumnTable({ cohortId, columns }: { cohortId: string; columns: (OwnColumn & { filled: number })[] }) {
  const words = useMessages().ownColumns;
  return (
    <ResponsiveTable
      caption={words.own}
      rows={columns}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: words.columns.name,
          cell: ({ id, name }) => (
            <a className="named" href={`/cohorts/${cohortId}/columns/${id}`} aria-label={words.fillNamed(name)}>
              {name}
            </a>
          ),
        },
        { key: "purpose", label: words.columns.purpose, cell: ({ purpose }) => words.purposes[purpose] },
        { key: "filled", label: words.columns.filled, cell: ({ filled }) => words.filledCount(filled) },
        { key: "table", label: words.columns.inTable, cell: ({ inTable }) => words.shown[inTable ? "yes" : "no"] },
      ]}
    />
  );
}
