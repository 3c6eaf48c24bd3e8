import type { TrainerInvitation } from "~/accounts/trainer-invitations/trainer-invitation";
import { formatShortDateTime } from "~/ui/dates";
import { InvitationButtons } from "~/ui/invitations/invitation-buttons";
import { InvitationStateText } from "~/ui/invitations/invitation-state";
import { useMessages } from "~/ui/messages";
import { ResponsiveTable } from "~/ui/responsive-table";

/** The open invitations to become a trainer, for administrators. */
export function TrainerInvitationTable({ invitations }: { invitations: TrainerInvitation[] }) {
  const { groupAdministration, locale } = useMessages();
  const words = groupAdministration.invitations;
  const { columns } = words;
  return (
    <ResponsiveTable
      caption={words.openTitle}
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        { key: "email", label: columns.email, cell: ({ email }) => <span className="named">{email}</span> },
        { key: "state", label: columns.state, cell: (row) => <InvitationStateText {...row} /> },
        {
          key: "by",
          label: columns.by,
          named: true,
          cell: ({ invitedAt, by, byAdministrator }) => {
            const moment = formatShortDateTime(invitedAt, locale);
            const sent = by ? words.by(moment, by) : moment;
            return byAdministrator ? sent : `${sent}. ${words.senderGone}`;
          },
        },
        {
          key: "actions",
          label: columns.actions,
          cell: ({ id, email, times }) => (
            <InvitationButtons path={`/admin/trainers/invitations/${id}`} who={email} times={times} canWithdraw />
          ),
        },
      ]}
    />
  );
}
