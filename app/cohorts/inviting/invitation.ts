/** The data of an invitation, as trainers see it. This module can also run in the browser. */
import type { InvitationListLine } from "./invitation-list";

/** How many days an invitation can be accepted, or fewer if its cohort ends before that. */
export const invitationValidDays = 30;
/** After this many days, an invitation whose mail was not sent counts as lost. */
export const invitationMailLostAfterDays = 3;
/** How many days the address and name in an invitation are kept after it was accepted, withdrawn or expired. */
export const invitationPersonalDataRetentionDays = 30;

/** The state of an invitation. `lost`: its mail was never sent. `left`: it was accepted, by a person who is not a member any more. */
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
  /**
   * The address of the invited person. It is empty after the retention period, and after acceptance, because trainers do not see the
   * addresses of members.
   */
  email: string;
  name: string;
  state: InvitationState;
  /** The status code with which a mail server refused the mail. Null if no mail server refused it. */
  refusal: string | null;
  invitedAt: Date;
  expiresAt: Date;
  /** How often the invitation was sent. The button to send it again sends this number along, so that pressing it twice sends one mail. */
  times: number;
}

/**
 * A line of a list, as the trainer sees it before inviting. `invited`: the person has an open invitation to this cohort, or accepted one.
 */
export type InvitationPreviewLine =
  | InvitationListLine
  | (Omit<Extract<InvitationListLine, { kind: "person" }>, "kind"> & { kind: "invited" });

export type InvitationCountsByState = Partial<Record<InvitationState, number>>;
