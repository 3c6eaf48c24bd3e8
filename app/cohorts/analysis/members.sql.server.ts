import type { Population } from "~/analysis/population";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";

/** The members of a cohort, for one of its trainers; nobody for anybody else. */
export function createCohortPopulation({ cohortId, trainerId }: CohortTrainerKey): Population {
  return {
    seed: cohortId,
    learners: (db) => db`
      select member.learner_id from trainer join member on member.cohort_id = trainer.cohort_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`,
  };
}
