import type { Invitation, InvitationState } from "~/cohorts/inviting/invitation";
import { formatShortDateTime } from "~/ui/dates";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { StateSign, type StateSignName } from "~/ui/motif";
import { ResponsiveTable } from "~/ui/responsive-table";

const signs: Record<InvitationState, StateSignName> = {
  waiting: "late",
  sent: "busy",
  accepted: "done",
  left: "open",
  expired: "open",
  withdrawn: "open",
  bounced: "stuck",
  lost: "stuck",
};
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
        { key: "state", label: columns.state, cell: (row) => <State {...row} /> },
        { key: "at", label: columns.invited, cell: ({ invitedAt }) => formatShortDateTime(invitedAt, locale) },
        {
          key: "actions",
          label: columns.actions,
          cell: (row) => (canChange.has(row.state) && row.email ? <Actions cohortId={cohortId} {...row} /> : null),
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

function State({ state, refusal, expiresAt }: Invitation) {
  const { invitation, locale } = useMessages();
  const detail =
    state === "bounced"
      ? invitation.bounced(refusal ?? "")
      : state === "sent"
        ? invitation.until(formatShortDateTime(expiresAt, locale))
        : invitation.details[state];
  return (
    <span className="invited">
      <span className="state">
        <StateSign name={signs[state]} />
        {invitation.states[state]}
      </span>
      {detail ? <span className="small">{detail}</span> : null}
    </span>
  );
}

/**
 * The buttons for one invitation. Their names include the person, because a screen reader reads the buttons of all rows one after another.
 */
function Actions({ cohortId, id, email, name, times, state }: Invitation & { cohortId: string }) {
  const { invitation } = useMessages();
  const path = `/cohorts/${cohortId}/invitations/${id}`;
  const who = name || email;
  return (
    <div className="row">
      <Form action={`${path}/again`}>
        <input type="hidden" name="times" value={times} />
        <button className="btn quiet slim" type="submit" aria-label={invitation.againTo(who)}>
          {invitation.again}
        </button>
      </Form>
      {state === "expired" ? null : (
        <Form action={`${path}/withdraw`}>
          <button className="btn quiet slim" type="submit" aria-label={invitation.withdrawOf(who)}>
            {invitation.withdraw}
          </button>
        </Form>
      )}
    </div>
  );
}
