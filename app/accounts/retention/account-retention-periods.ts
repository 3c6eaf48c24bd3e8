/**
 * How long the data of guests and accounts is kept. This file has no imports, so that a page can show the same numbers that the clean-up
 * jobs use.
 */

/**
 * Days without activity after which a guest is deleted, with everything that belongs to them. It must not be more than `idleSessionDays`
 * (`app/accounts/session/session-periods.ts`), because a guest whose session ended can't reach their stored answers.
 * `account-rules.test.ts` checks this.
 */
export const guestRetentionDays = 30;
/** Months without activity after which an account is deleted and its answers are anonymised. */
export const accountRetentionMonths = 24;
/** How many days before the deletion the owner of an inactive account is warned: for the first and for the last time. */
export const inactivityWarningDaysBeforeDeletion = [60, 14] as const;
