/** How long problem reports stay; pages about privacy tell the same numbers. */
export const problemRetention = {
  /** Days after closing that the address of who asked for an answer stays. */
  addressDays: 90,
  /** Months after closing that the report itself stays. */
  reportMonths: 24,
} as const;
