/** How long problem reports are kept. The privacy page shows the same numbers. */
export const problemReportRetention = {
  /** How many days the sender's address is kept after the report was closed. */
  addressDays: 90,
  /** How many months a report is kept after it was closed. */
  reportMonths: 24,
} as const;
