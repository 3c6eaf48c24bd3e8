/** SQL for the last choices of the learners in a population. Only files in `app/analysis` may import it. */
import { composeLatestChoicesJoinSql } from "~/learning/progress/latest-choices.fragment.sql.server";
import type { Db } from "~/platform/database/database.server";
import type { Population } from "../population";
import type { LearnerLatestChoices } from "./learners-by-misconception";

/**
 * Returns what each learner of a population chose in their last answer to each question of a course. One SQL statement reads the rows of
 * these learners only.
 */
export async function selectLatestChoices(
  db: Db,
  population: Population,
  courseId: string,
): Promise<LearnerLatestChoices[]> {
  const rows = await db<LearnerLatestChoices[]>`
    with member as materialized (${population.learners(db)})
    select member.learner_id, latest.choices from member ${composeLatestChoicesJoinSql(db, courseId)}`;
  return [...rows];
}
