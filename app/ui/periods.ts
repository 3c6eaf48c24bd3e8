/** How long things are kept, as the jobs work with: numbers that pages about privacy tell. */
export interface Periods {
  guestDays: number;
  inactiveMonths: number;
  /** Mails before an inactive account goes. */
  warnings: number;
  sessionDays: number;
  longestSessionDays: number;
  knownDeviceDays: number;
  certificateYears: number;
  mailDays: number;
  invitationDays: number;
  /** After an invitation is over. */
  invitationKeptDays: number;
  /** Of a group, after the account of its last trainer. */
  untrainedDays: number;
  reportAddressDays: number;
  reportMonths: number;
}
