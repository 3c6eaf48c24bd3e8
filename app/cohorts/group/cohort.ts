/** What a cohort is. Safe in the browser. */

export const lessonOrders = ["open", "fixed"] as const;
export type LessonOrder = (typeof lessonOrders)[number];
/** The owner may also give the cohort co-trainers, and end it. */
export type CohortTrainerRole = "owner" | "co-trainer";

/** Members that one cohort takes. */
export const mostMembersPerCohort = 2000;
/** Days that a cohort stays once the account of its last trainer is gone. */
export const untrainedCohortDays = 30;

export interface Cohort {
  id: string;
  courseId: string;
  name: string;
  /** First and last day, `2026-09-01`, in Amsterdam. */
  startsOn: string;
  endsOn: string;
  lessonOrder: LessonOrder;
  welcome: string;
  deadlineReminders: boolean;
  silenceReminders: boolean;
}

/** A cohort as one of its trainers has it. */
export interface TrainedCohort extends Cohort {
  part: CohortTrainerRole;
}

export interface CountedCohort extends TrainedCohort {
  /** How many take part now. */
  members: number;
}

/** Trainers that one cohort has. */
export const mostTrainersPerCohort = 20;

export interface CohortTrainer {
  learnerId: string;
  name: string;
  part: CohortTrainerRole;
}
