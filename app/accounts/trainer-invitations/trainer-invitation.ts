/** An invitation by mail to become a trainer, as administrators see it. This module can also run in the browser. */

/** How many days the link of an invitation to become a trainer works. */
export const trainerInvitationValidDays = 14;
/** How many days an invitation is kept after its link stopped working by time. */
export const trainerInvitationRetentionDays = 14;
/** After this many days, an invitation whose mail was not sent counts as lost. */
export const trainerInvitationMailLostAfterDays = 3;
/** The most invitations to become a trainer that can be open at the same time. */
export const mostOpenTrainerInvitations = 200;

/** The state of an invitation that was not accepted or withdrawn. `lost`: its mail was never sent. */
export type TrainerInvitationState = "waiting" | "sent" | "expired" | "bounced" | "lost";

export interface TrainerInvitation {
  id: string;
  email: string;
  /** The name of the administrator who sent it last. Null if that account is gone. */
  by: string | null;
  /** Whether that person is an administrator now. If not, the link does not work until another administrator sends it again. */
  byAdministrator: boolean;
  state: TrainerInvitationState;
  /** The status code with which a mail server refused the mail. Null if no mail server refused it. */
  refusal: string | null;
  invitedAt: Date;
  expiresAt: Date;
  /** How often the invitation was sent. The button to send it again sends this number along, so that pressing it twice sends one mail. */
  times: number;
}

/**
 * Why a person can't become a trainer with a link. `used`: somebody became a trainer with it. `other-address`: the account of the viewer has
 * another address than the invited one. `already`: the viewer is a trainer. `sender-gone`: who sent it is no administrator any more.
 */
export type TrainerInvitationRefusal =
  | "unknown"
  | "withdrawn"
  | "expired"
  | "used"
  | "other-address"
  | "already"
  | "sender-gone";
