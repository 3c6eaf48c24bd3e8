/** How long a certificate is kept. This file has no imports, so that a page can show the same number that the clean-up job uses. */

/** Years after issue when a certificate is deleted, if its holder has no account any more. Its status stays, without a name. */
export const certificateRetentionYears = 7;
