/** A join code as trainers see it, and limits of join codes. This module can also run in the browser. */

/** The most join codes of one cohort that can be valid at the same time. */
export const mostUsableJoinCodesPerCohort = 20;
export const defaultJoinCodePlaces = 30;

export interface JoinCode {
  id: string;
  code: string;
  maximum: number;
  used: number;
  endsAt: Date;
  revokedAt: Date | null;
}
