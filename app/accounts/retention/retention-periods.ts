/** How long people's data are kept. Pure, so that a page can show the very figures that the jobs work with. */

/** Without activity; then a guest goes with all that is theirs. */
export const guestRetentionDays = 30;
/** Without activity; then an account goes, and answers are anonymised. */
export const accountRetentionMonths = 24;
/** How many days before those months are over an account is warned: the first time and the last. */
export const inactivityWarningDays = [60, 14] as const;
