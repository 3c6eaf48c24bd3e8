import type { TrainerInvitation, TrainerInvitationState } from "~/accounts/trainer-invitations/trainer-invitation";
import { formatShortDateTime } from "~/ui/dates";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { StateSign, type StateSignName } from "~/ui/motif";
import { ResponsiveTable } from "~/ui/responsive-table";

const signs: Record<TrainerInvitationState, StateSignName> = {
  waiting: "late",
  sent: "busy",
  expired: "open",
  bounced: "stuck",
  lost: "stuck",
};

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
        { key: "state", label: columns.state, cell: (row) => <State {...row} /> },
        {
          key: "by",
          label: columns.by,
          named: true,
          cell: ({ invitedAt, by }) => {
            const moment = formatShortDateTime(invitedAt, locale);
            return by ? words.by(moment, by) : moment;
          },
        },
        { key: "actions", label: columns.actions, cell: (row) => <Actions {...row} /> },
      ]}
    />
  );
}

function State({ state, refusal, expiresAt }: TrainerInvitation) {
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

/** The buttons for one invitation. Their names include the address, because a screen reader reads the buttons of all rows after another. */
function Actions({ id, email, times }: TrainerInvitation) {
  const { invitation } = useMessages();
  const path = `/admin/trainers/invitations/${id}`;
  return (
    <div className="row">
      <Form action={`${path}/again`}>
        <input type="hidden" name="times" value={times} />
        <button className="btn quiet slim" type="submit" aria-label={invitation.againTo(email)}>
          {invitation.again}
        </button>
      </Form>
      <Form action={`${path}/withdraw`}>
        <button className="btn quiet slim" type="submit" aria-label={invitation.withdrawOf(email)}>
          {invitation.withdraw}
        </button>
      </Form>
    </div>
  );
}
