/** A code as its trainers see it. Safe in the browser. */

/** Codes of one cohort that work at the same time. */
export const mostCodes = 20;
export const defaultMaximum = 30;

export interface MadeCode {
  id: string;
  code: string;
  maximum: number;
  used: number;
  endsAt: Date;
  revokedAt: Date | null;
}
