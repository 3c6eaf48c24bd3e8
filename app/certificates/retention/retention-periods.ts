/** Pure, so that a page can show the figure that the job works with. */

/** After issue, when its holder has no account any more; then the certificate goes and its status stays, without a name. */
export const certificateRetentionYears = 7;
