/** How long problem reports are kept. The privacy page shows the same numbers. */
export const problemReportRetention = {
  /** Days after closing that the sender's address is kept. */
  addressDays: 90,
  /** Months after closing that the report is kept. */
  reportMonths: 24,
} as const;
