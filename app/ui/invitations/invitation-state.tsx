import type { Invitation, InvitationState } from "~/cohorts/inviting/invitation";
import { formatShortDateTime } from "../dates";
import { useMessages } from "../messages";
import { StateSign, type StateSignName } from "../motif";

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

/** How it stands with an invitation, with its sign, and why its mail came back or until when it is valid. */
export function InvitationStateText({
  state,
  refusal,
  expiresAt,
}: Pick<Invitation, "state" | "refusal" | "expiresAt">) {
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
