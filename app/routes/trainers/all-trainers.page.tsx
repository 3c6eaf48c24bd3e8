import { useMessages } from "~/ui/messages";
import { ResponsiveTable } from "~/ui/responsive-table";
import { AdminPageLayout } from "../admin/admin-page-layout";

interface TrainerInList {
  learnerId: string;
  name: string;
  email: string;
  groups: number;
}

/** The page on which an administrator sees who is a trainer. */
export function AllTrainersPage({ trainers }: { trainers: TrainerInList[] }) {
  const { admin } = useMessages();
  return (
    <AdminPageLayout section="trainers" lead={admin.leads.trainers}>
      <TrainerTable trainers={trainers} />
    </AdminPageLayout>
  );
}

function TrainerTable({ trainers }: { trainers: TrainerInList[] }) {
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
