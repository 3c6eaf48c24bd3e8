/** A join code as trainers see it. Safe in the browser. */

/** The maximum number of codes of one cohort that can be used at the same time. */
export const mostUsableJoinCodes = 20;
export const defaultJoinCodePlaces = 30;

export interface JoinCode {
  id: string;
  code: string;
  maximum: number;
  used: number;
  endsAt: Date;
  revokedAt: Date | null;
}
