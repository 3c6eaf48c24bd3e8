/** What differs between kinds of attempts. The core calls a policy and never asks which kind it is. */

/** What a passed attempt can count for. */
export type Purpose = "lesson" | "certificate";

/** What is computed over the attempts of many learners: who stands where, how questions do, which wrong options are chosen. */
export type Statistic = "standing" | "questions" | "choices";

export interface AttemptPolicy {
  /** As stored in `attempt.kind`. */
  kind: string;
  countsFor: readonly Purpose[];
  /** The statistics that read attempts of this kind. */
  statistics: readonly Statistic[];
}
