import { type TrainerInvitation, trainerInvitationValidDays } from "~/accounts/trainer-invitations/trainer-invitation";
import type { TrainerWithGroupCount } from "~/cohorts/administering/lists-for-administrators";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { Field } from "~/ui/forms/field";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { ResponsiveTable } from "~/ui/responsive-table";
import { AdminPageLayout } from "../admin/admin-page-layout";
import { inviteTrainerForm } from "./all-trainers.form";
import { TrainerInvitationTable } from "./trainer-invitation-table";

interface AllTrainersPageProps {
  trainers: TrainerWithGroupCount[];
  invitations: TrainerInvitation[];
  done: "invited" | "open" | "again" | "withdrawn" | "gone" | null;
  form: RefusedFormState | undefined;
}

/** The page on which an administrator sees who is a trainer, and invites trainers by mail. */
export function AllTrainersPage({ trainers, invitations, done, form }: AllTrainersPageProps) {
  const { admin, groupAdministration } = useMessages();
  const words = groupAdministration.invitations;
  return (
    <AdminPageLayout section="trainers" lead={admin.leads.trainers}>
      <div className="flow">
        {done ? <ActionDoneNotice>{words.done[done]}</ActionDoneNotice> : null}
        <TrainerTable trainers={trainers} />
        {invitations.length > 0 ? (
          <>
            <h2 className="mt7">{words.openTitle}</h2>
            <TrainerInvitationTable invitations={invitations} />
          </>
        ) : null}
        <SchemaForm
          className="flow read mt7"
          schema={inviteTrainerForm}
          state={form}
          words={admin.errors}
          lead={<h2>{words.title}</h2>}
        >
          <Field name="email" label={words.email} hint={words.hint(trainerInvitationValidDays)} />
          <p className="row">
            <button className="btn" type="submit">
              {words.submit}
            </button>
          </p>
        </SchemaForm>
      </div>
    </AdminPageLayout>
  );
}

function TrainerTable({ trainers }: { trainers: TrainerWithGroupCount[] }) {
  const { admin, groupAdministration } = useMessages();
  const words = groupAdministration.trainers;
  const { columns } = words;
  if (trainers.length === 0) return <p>{words.none}</p>;
  return (
    <ResponsiveTable
      caption={admin.sections.trainers}
      rows={trainers}
      rowKey={({ learnerId }) => learnerId}
      columns={[
        {
          key: "name",
          label: columns.name,
          cell: ({ learnerId, name }) => (
            <a className="named" href={`/admin/accounts/${learnerId}`}>
              {name}
            </a>
          ),
        },
        { key: "email", label: columns.email, named: true, cell: ({ email }) => email },
        { key: "groups", label: columns.groups, num: true, cell: ({ groups }) => groups },
      ]}
    />
  );
}
