/** What an invitation is, as trainers see it. Safe in the browser. */
import type { InvitationListLine } from "./invitation-list";

/** Days that an invitation can be followed; never past the end of its cohort. */
export const invitationDays = 30;
/** Days that the address and name stay once an invitation is over. */
export const invitationRetentionDays = 30;

/** `lost`: its mail never left. `left`: accepted, and no member any more. */
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
  /** Empty once it is over for long enough, and where somebody accepted: what they typed themselves is theirs. */
  email: string;
  name: string;
  state: InvitationState;
  /** Code of the mail server, where it bounced. */
  refusal: string | null;
  invitedAt: Date;
  expiresAt: Date;
  /** Which mail of this invitation was the last: goes along with `send again`, so that the same form sends once. */
  times: number;
}

/** `invited`: has an invitation to this cohort that can still be followed, or was. */
export type InvitationPreviewLine =
  | InvitationListLine
  | (Omit<Extract<InvitationListLine, { kind: "person" }>, "kind"> & { kind: "invited" });

export type InvitationCounts = Partial<Record<InvitationState, number>>;
