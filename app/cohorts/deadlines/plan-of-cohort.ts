/** What a trainer needs to plan the deadlines of a cohort. This module can also run in the browser. */
import type { DeadlinePlan, PlanContext } from "./deadline-plan";
import type { StoredPlan } from "./stored-plan";

/** Another cohort of the same trainer, with its deadlines. */
export interface PlanOfOtherCohort extends StoredPlan {
  id: string;
  courseId: string;
  name: string;
  startsOn: string;
  endsOn: string;
}

/** A lesson of the course for which a deadline can be planned. */
export interface PlannedLesson {
  id: string;
  number: number;
  title: string;
}

export interface DeadlinePlanOfCohort {
  context: PlanContext & { endsOn: string };
  language: string;
  courseTitle: string;
  lessons: PlannedLesson[];
  hasFinalTest: boolean;
  /** The stored plan, or the one that is proposed because the cohort has no deadlines. */
  plan: DeadlinePlan;
  isStored: boolean;
  /** What a form is based on: it differs as soon as the stored deadlines differ. */
  base: string;
  members: number;
  /** The trainer's other cohorts whose deadlines can be copied, the newest first. */
  others: PlanOfOtherCohort[];
}
