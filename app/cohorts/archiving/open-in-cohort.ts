/** What still runs in a cohort: a trainer should know it before they move the cohort into the archive. */
export interface OpenInCohort {
  /** How many sittings are not closed, and did not lapse. They go on in the archive. */
  sittings: number;
  /** Whether a live session runs. It ends when the cohort goes into the archive. */
  live: boolean;
}
