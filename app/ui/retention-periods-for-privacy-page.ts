/** How long the site keeps each kind of data. The privacy page shows these periods. */
export interface RetentionPeriodsForPrivacyPage {
  guestRetentionDays: number;
  accountRetentionMonths: number;
  /** The number of mails that warn somebody before their inactive account is deleted. */
  warnings: number;
  sessionDays: number;
  longestSessionDays: number;
  knownDeviceDays: number;
  certificateRetentionYears: number;
  mailRecipientRetentionDays: number;
  invitationDays: number;
  /** How many days after its end an invitation keeps the address and the name. */
  invitationKeptDays: number;
  trainerInvitationDays: number;
  /** How many days an invitation to become a trainer is kept after its link stopped working by time. */
  trainerInvitationKeptDays: number;
  /** How many days a group is kept after the account of its last trainer was deleted. */
  untrainedDays: number;
  /** How many days the text of a file is kept that an author brought. */
  importDays: number;
  reportAddressDays: number;
  reportMonths: number;
}
