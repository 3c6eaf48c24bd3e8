/** How long personal data is kept. Pure, so that a page can show the same numbers that the jobs use. */

/** Days without activity after which a guest is deleted, with everything that belongs to them. */
export const guestRetentionDays = 30;
/** Months without activity after which an account is deleted and its answers are anonymised. */
export const accountRetentionMonths = 24;
/** Days before the deletion on which an inactive account is warned: the first and the last time. */
export const inactivityWarningDays = [60, 14] as const;
