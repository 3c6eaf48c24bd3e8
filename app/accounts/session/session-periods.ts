/** How long a session lasts, in days. */

/**
 * Days without use after which a session ends. It must not be less than `guestRetentionDays`, because a guest whose session ended can't
 * reach their stored answers.
 */
export const idleSessionDays = 30;
/** Days after its start on which a session ends, even if it is used every day. */
export const longestSessionDays = 90;
