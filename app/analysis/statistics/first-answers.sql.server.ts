/** SQL for the first answers of the learners in a population. Only files in `app/analysis` may import it. */
import {
  composeFirstAnswersJoinSql,
  type EditionLessonKey,
  type FirstAnswer,
} from "~/learning/progress/first-answers.fragment.sql.server";
import type { Db } from "~/platform/database/database.server";
import type { Population } from "../population";

interface LearnerFirstAnswers {
  /** The answers of the learner's first round, or null if it is not complete. */
  first: FirstAnswer[] | null;
  /** The learner's first answers to later variants, given in later rounds than the first, or null if there are none. */
  later: FirstAnswer[] | null;
}

/**
 * Returns the first answers of each learner of a population in a lesson. `laterVariants`: the questions that only later rounds ask. One SQL
 * statement reads the rows of these learners only.
 */
export async function selectFirstAnswers(
  db: Db,
  population: Population,
  { laterVariants, ...lesson }: EditionLessonKey & { laterVariants: readonly string[] },
): Promise<LearnerFirstAnswers[]> {
  const rows = await db<LearnerFirstAnswers[]>`
    with member as materialized (${population.learners(db)})
    select first.answers as first, later.answers as later
      from member ${composeFirstAnswersJoinSql(db, lesson, laterVariants)} order by member.learner_id`;
  return [...rows];
}
