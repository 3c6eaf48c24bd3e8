/** How long a session lasts. */

/** Days without use after which a session ends. Not below `guestRetentionDays`: a guest without a session can't reach what is kept. */
export const idleSessionDays = 30;
/** Days after which a session ends in any case. */
export const longestSessionDays = 90;
