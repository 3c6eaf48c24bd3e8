/** Retention periods that the jobs use, for the privacy page. */
export interface RetentionPeriods {
  guestRetentionDays: number;
  accountRetentionMonths: number;
  /** Number of mails before an inactive account is deleted. */
  warnings: number;
  sessionDays: number;
  longestSessionDays: number;
  knownDeviceDays: number;
  certificateRetentionYears: number;
  mailRetentionDays: number;
  invitationDays: number;
  /** Counted from the end of an invitation. */
  invitationKeptDays: number;
  /** Counted from the deletion of the last trainer's account. */
  untrainedDays: number;
  reportAddressDays: number;
  reportMonths: number;
}
