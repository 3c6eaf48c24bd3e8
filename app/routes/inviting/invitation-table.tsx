import type { Invitation, InvitationState } from "~/cohorts/inviting/invitation";
import { formatShortDateTime } from "~/ui/dates";
import { InvitationButtons } from "~/ui/invitations/invitation-buttons";
import { InvitationStateText } from "~/ui/invitations/invitation-state";
import { useMessages } from "~/ui/messages";
import { ResponsiveTable } from "~/ui/responsive-table";

const canChange = new Set<InvitationState>(["waiting", "sent", "expired", "bounced", "lost"]);

interface InvitationTableProps {
  cohortId: string;
  invitations: Invitation[];
}

export function InvitationTable({ cohortId, invitations }: InvitationTableProps) {
  const { invitation, locale } = useMessages();
  const { columns } = invitation;
  return (
    <ResponsiveTable
      caption={invitation.invited}
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        { key: "who", label: columns.who, cell: (row) => <Who {...row} /> },
        { key: "state", label: columns.state, cell: (row) => <InvitationStateText {...row} /> },
        { key: "at", label: columns.invited, cell: ({ invitedAt }) => formatShortDateTime(invitedAt, locale) },
        {
          key: "actions",
          label: columns.actions,
          cell: ({ id, state, email, name, times }) =>
            canChange.has(state) && email ? (
              <InvitationButtons
                path={`/cohorts/${cohortId}/invitations/${id}`}
                who={name || email}
                times={times}
                canWithdraw={state !== "expired"}
              />
            ) : null,
        },
      ]}
    />
  );
}

function Who({ name, email }: Invitation) {
  const { invitation } = useMessages();
  if (!name && !email) return <>{invitation.nameless}</>;
  return (
    <span className="invited">
      <span>{name || email}</span>
      {name && email ? <span className="small">{email}</span> : null}
    </span>
  );
}
