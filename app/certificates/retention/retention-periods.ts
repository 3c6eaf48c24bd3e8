/** How long certificates are kept. Pure, so that a page can show the same number that the job uses. */

/** Years after issue. If the holder has no account any more, the certificate is then deleted; its status stays, without a name. */
export const certificateRetentionYears = 7;
