/** How long things are kept, as the jobs work with: numbers that pages about privacy tell. */
export interface Periods {
  guestRetentionDays: number;
  accountRetentionMonths: number;
  /** Mails before an inactive account goes. */
  warnings: number;
  sessionDays: number;
  longestSessionDays: number;
  knownDeviceDays: number;
  certificateRetentionYears: number;
  mailRetentionDays: number;
  invitationDays: number;
  /** After an invitation is over. */
  invitationKeptDays: number;
  /** Of a group, after the account of its last trainer. */
  untrainedDays: number;
  reportAddressDays: number;
  reportMonths: number;
}
