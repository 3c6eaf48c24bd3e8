import type { Population } from "~/analysis/population";
import { type CohortTrainerKey, showsChoicesCondition } from "../group/cohorts.sql.server";

/**
 * Returns the members of a cohort as a population: the learners whose answers are counted in statistics. It is empty if `trainerId` does
 * not train the cohort.
 */
export function createPopulationOfCohortMembers({ cohortId, trainerId }: CohortTrainerKey): Population {
  return {
    seed: cohortId,
    learners: (db) => db`
      select member.learner_id from trainer join member on member.cohort_id = trainer.cohort_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`,
  };
}

/** Returns the members of a cohort who agreed that trainers see how often each answer was chosen: see `createPopulationOfCohortMembers`. */
export function createPopulationOfCountedMembers({ cohortId, trainerId }: CohortTrainerKey): Population {
  return {
    seed: cohortId,
    learners: (db) => db`
      select member.learner_id from trainer join member on member.cohort_id = trainer.cohort_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} and ${showsChoicesCondition(db)}`,
  };
}
