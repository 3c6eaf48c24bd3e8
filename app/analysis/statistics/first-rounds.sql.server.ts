/** SQL for the first practice rounds of the learners in a population. Only files in `app/analysis` may import it. */
import {
  composeFirstRoundJoinSql,
  type EditionLessonKey,
  type FirstRoundAnswer,
} from "~/learning/progress/first-rounds.fragment.sql.server";
import type { Db } from "~/platform/database/database.server";
import type { Population } from "../population";

/**
 * Returns the answers of each learner's first complete practice round of a lesson. A learner without one is absent. One SQL statement reads
 * the rows of these learners only.
 */
export async function selectFirstRoundAnswers(
  db: Db,
  population: Population,
  lesson: EditionLessonKey,
): Promise<{ answers: FirstRoundAnswer[] }[]> {
  const rows = await db<{ answers: FirstRoundAnswer[] }[]>`
    with member as materialized (${population.learners(db)})
    select first.answers from member ${composeFirstRoundJoinSql(db, lesson)} order by member.learner_id`;
  return [...rows];
}
