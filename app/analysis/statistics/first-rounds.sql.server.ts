/** SQL for the first rounds of a population. Private to this room. */
import { type FirstAnswer, joinFirstRound, type LessonKey } from "~/learning/progress/first-rounds.fragment.sql.server";
import type { Db } from "~/platform/database/database.server";
import type { Population } from "../population";

/** One statement, which reads the rows of these learners only. Learners without a complete first round are absent. */
export async function selectFirstRounds(
  db: Db,
  population: Population,
  lesson: LessonKey,
): Promise<{ answers: FirstAnswer[] }[]> {
  const rows = await db<{ answers: FirstAnswer[] }[]>`
    with member as materialized (${population.learners(db)})
    select first.answers from member ${joinFirstRound(db, lesson)} order by member.learner_id`;
  return [...rows];
}
