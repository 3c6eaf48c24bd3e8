/** What the weekly mail tells a trainer about one cohort. It is stored as JSON in the outbox until the mail is sent. */
export interface WeeklyMailCohortSummary {
  cohort: string;
  course: string;
  members: number;
  /** The numbers of last week, from Monday to Sunday: new members (`joined`), passed lessons and certificates. */
  joined: number;
  passed: number;
  certificates: number;
  needs: number;
}
