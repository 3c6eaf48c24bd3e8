/** A code as its trainers see it. Safe in the browser. */

/** Codes of one cohort that work at the same time. */
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
