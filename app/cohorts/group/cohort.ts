/** The data of a cohort. Safe in the browser. */

export const lessonOrders = ["open", "fixed"] as const;
export type LessonOrder = (typeof lessonOrders)[number];
/** The owner may also choose co-trainers and delete the cohort. */
export type CohortTrainerRole = "owner" | "co-trainer";

/** The maximum number of members of one cohort. */
export const mostMembersPerCohort = 2000;
/** Days that a cohort is kept after the account of its last trainer was deleted. */
export const cohortDaysKeptWithoutTrainer = 30;

export interface Cohort {
  id: string;
  courseId: string;
  name: string;
  /** First and last day in Amsterdam, such as `2026-09-01`. */
  startsOn: string;
  endsOn: string;
  lessonOrder: LessonOrder;
  welcome: string;
  deadlineReminders: boolean;
  silenceReminders: boolean;
}

/** A cohort as one of its trainers sees it. */
export interface CohortOfTrainer extends Cohort {
  part: CohortTrainerRole;
}

export interface CohortWithMemberCount extends CohortOfTrainer {
  /** Number of current members. */
  members: number;
}

/** The maximum number of trainers of one cohort. */
export const mostTrainersPerCohort = 20;

export interface CohortTrainer {
  learnerId: string;
  name: string;
  part: CohortTrainerRole;
}
