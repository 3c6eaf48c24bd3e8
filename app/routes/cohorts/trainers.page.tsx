import type { CohortTrainer, CohortTrainerRole } from "~/cohorts/group/cohort";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { TitledPageRow } from "~/ui/blocks";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { Field } from "~/ui/forms/field";
import { Form } from "~/ui/forms/form";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { ResponsiveTable, type ResponsiveTableColumn } from "~/ui/responsive-table";
import { addCoTrainerForm } from "./trainers.form";

interface CohortTrainersPageProps {
  cohort: { id: string; name: string; part: CohortTrainerRole; archivedAt: Date | null };
  trainers: CohortTrainer[];
  done: "added" | "removed" | "handed-over" | null;
  form: RefusedFormState | undefined;
}

/** The page with the trainers of a group. The owner of the group chooses them. */
export function CohortTrainersPage({ cohort, trainers, done, form }: CohortTrainersPageProps) {
  const { trainers: words, settings } = useMessages().cohort;
  const { handOver } = useMessages().groupAdministration;
  const owner = cohort.part === "owner";
  return (
    <>
      <div className="wrap band">
        <CohortHeading
          cohort={cohort}
          title={words.title}
          current="settings"
          up={{ href: `/cohorts/${cohort.id}/settings`, text: `${cohort.name}: ${settings.title}` }}
        />
        <div className="flow mt5">
          <p className="lead read">{words.lead}</p>
          {done ? (
            <ActionDoneNotice>{done === "handed-over" ? handOver.done : words.done[done]}</ActionDoneNotice>
          ) : null}
          {owner ? null : <p className="read">{words.ownerOnly}</p>}
        </div>
        <div className="mt7">
          <TrainerTable cohortId={cohort.id} trainers={trainers} owner={owner} />
        </div>
      </div>
      {owner ? (
        <TitledPageRow title={words.add}>
          <AddForm cohortId={cohort.id} form={form} />
        </TitledPageRow>
      ) : null}
    </>
  );
}

function TrainerTable({ cohortId, trainers, owner }: { cohortId: string; trainers: CohortTrainer[]; owner: boolean }) {
  const { trainers: words } = useMessages().cohort;
  const { handOver } = useMessages().groupAdministration;
  const { columns } = words;
  const action: ResponsiveTableColumn<CohortTrainer> = {
    key: "action",
    label: columns.action,
    cell: ({ learnerId, name, part }) =>
      part === "owner" ? (
        "–"
      ) : (
        <div className="row">
          <a className="btn quiet slim" href={`/cohorts/${cohortId}/trainers/hand-over?trainer=${learnerId}`}>
            {handOver.button} <span className="vh">{name}</span>
          </a>
          <RemoveForm action={`/cohorts/${cohortId}/trainers/remove`} learnerId={learnerId} name={name} />
        </div>
      ),
  };
  return (
    <ResponsiveTable
      caption={words.title}
      rows={trainers}
      rowKey={({ learnerId }) => learnerId}
      columns={[
        { key: "name", label: columns.name, cell: ({ name }) => <span className="named">{name}</span> },
        { key: "part", label: columns.part, cell: ({ part }) => words.parts[part] },
        ...(owner ? [action] : []),
      ]}
    />
  );
}

function RemoveForm({ action, learnerId, name }: { action: string; learnerId: string; name: string }) {
  const { trainers: words } = useMessages().cohort;
  return (
    <Form action={action} inArchive="open">
      <input type="hidden" name="trainer" value={learnerId} />
      <button className="btn quiet slim" type="submit">
        {words.remove} <span className="vh">{name}</span>
      </button>
    </Form>
  );
}

function AddForm({ cohortId, form }: { cohortId: string; form: RefusedFormState | undefined }) {
  const { trainers: words, errors } = useMessages().cohort;
  const action = `/cohorts/${cohortId}/trainers`;
  return (
    <SchemaForm
      className="flow read"
      action={action}
      schema={addCoTrainerForm}
      state={form}
      words={errors}
      inArchive="open"
    >
      <Field name="email" label={words.email} hint={words.emailHint} />
      <p className="row">
        <button className="btn" type="submit">
          {words.submit}
        </button>
      </p>
    </SchemaForm>
  );
}
