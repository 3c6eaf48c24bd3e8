/** The data of a cohort, and its limits. This module can also run in the browser. */

export const lessonOrders = ["open", "fixed"] as const;
export type LessonOrder = (typeof lessonOrders)[number];
/** The role of a trainer in a cohort. Only the owner may choose co-trainers and delete the cohort. */
export type CohortTrainerRole = "owner" | "co-trainer";

/** The most members that one cohort can have. */
export const mostMembersPerCohort = 2000;
/** How many days a cohort is kept after the account of its last trainer was deleted. */
export const daysCohortIsKeptWithoutTrainer = 30;

export interface Cohort {
  id: string;
  courseId: string;
  name: string;
  /** The first and the last day of the cohort, by the calendar in Amsterdam, such as `2026-09-01`. */
  startsOn: string;
  endsOn: string;
  lessonOrder: LessonOrder;
  welcome: string;
  deadlineReminders: boolean;
  silenceReminders: boolean;
}

/** A cohort as one of its trainers sees it. `part`: that trainer's role in the cohort. */
export interface CohortWithTrainerRole extends Cohort {
  part: CohortTrainerRole;
  /** Since when the cohort is in the archive; null if it is not. Nobody joins a cohort in the archive, and nothing is mailed about it. */
  archivedAt: Date | null;
}

export interface CohortWithMemberCount extends CohortWithTrainerRole {
  /** The number of people who are members now. */
  members: number;
}

/** The most trainers that one cohort can have. */
export const mostTrainersPerCohort = 20;

export interface CohortTrainer {
  learnerId: string;
  name: string;
  part: CohortTrainerRole;
}
