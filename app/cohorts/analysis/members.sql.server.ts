import type { Population } from "~/analysis/population";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";

/** Returns the members of a cohort to one of its trainers, and nobody to anybody else. */
export function createCohortPopulation({ cohortId, trainerId }: CohortTrainerKey): Population {
  return {
    seed: cohortId,
    learners: (db) => db`
      select member.learner_id from trainer join member on member.cohort_id = trainer.cohort_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`,
  };
}
