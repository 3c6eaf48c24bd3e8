/** The data of an invitation, as trainers see it. Safe in the browser. */
import type { InvitationListLine } from "./invitation-list";

/** Days that an invitation can be accepted, but not after the end of its cohort. */
export const invitationDays = 30;
/** Days after which a mail that was not sent counts as lost. */
export const invitationMailLostAfterDays = 3;
/** Days that the address and name are kept after an invitation has ended. */
export const invitationRetentionDays = 30;

/** `lost`: its mail was never sent. `left`: accepted by a person who is not a member any more. */
export type InvitationState = "waiting" | "sent" | "accepted" | "left" | "expired" | "withdrawn" | "bounced" | "lost";
export const invitationStates: readonly InvitationState[] = [
  "bounced",
  "lost",
  "waiting",
  "sent",
  "accepted",
  "left",
  "expired",
  "withdrawn",
];

export interface Invitation {
  id: string;
  /** It is empty after the retention period and after acceptance, because members don't show their address. */
  email: string;
  name: string;
  state: InvitationState;
  /** Status code of the mail server, if the mail bounced. */
  refusal: string | null;
  invitedAt: Date;
  expiresAt: Date;
  /** How often it was sent. Part of the form to send it again, so that the same form sends one mail. */
  times: number;
}

/** `invited`: the person has an open invitation to this cohort, or accepted one. */
export type InvitationPreviewLine =
  | InvitationListLine
  | (Omit<Extract<InvitationListLine, { kind: "person" }>, "kind"> & { kind: "invited" });

export type InvitationCounts = Partial<Record<InvitationState, number>>;
