/** First rounds of the members of a cohort, for one of its trainers. Private to this room. */
import { type FirstAnswer, joinFirstRound, type LessonKey } from "~/learning/progress/first-rounds.fragment.sql.server";
import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";

/** One statement, of these members' rows only; who has not completed a first round is absent. */
export async function selectFirstRounds(
  db: Db,
  { cohortId, trainerId, ...lesson }: CohortTrainerKey & LessonKey,
): Promise<{ answers: FirstAnswer[] }[]> {
  const rows = await db<{ answers: FirstAnswer[] }[]>`
    with member as materialized (
      select member.learner_id
        from trainer join member on member.cohort_id = trainer.cohort_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
    )
    select first.answers from member ${joinFirstRound(db, lesson)} order by member.learner_id`;
  return [...rows];
}
