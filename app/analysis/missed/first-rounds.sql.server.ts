/** SQL for the first rounds of the learners in a population, in all lessons of an edition. Only files in `app/analysis` may import it. */
import {
  composeFirstRoundsOfEditionJoinSql,
  type FirstAnswer,
} from "~/learning/progress/first-answers.fragment.sql.server";
import type { Db } from "~/platform/database/database.server";
import type { Population } from "../population";

export interface FirstRound {
  learnerId: string;
  lessonId: string;
  answers: FirstAnswer[];
  completedAt: Date;
}

/** Returns the complete first rounds of each learner of a population in an edition. One SQL statement reads the rows of these learners only. */
export async function selectFirstRounds(
  db: Db,
  population: Population,
  edition: { courseId: string; label: string },
): Promise<FirstRound[]> {
  const rows = await db<FirstRound[]>`
    with member as materialized (${population.learners(db)})
    select member.learner_id, round.lesson_id, round.answers, round.completed_at
      from member ${composeFirstRoundsOfEditionJoinSql(db, edition)} order by member.learner_id, round.lesson_id`;
  return [...rows];
}
