/** SQL for the last choices of a population. Private to this room. */
import { joinLatestChoices } from "~/learning/progress/latest-choices.fragment.sql.server";
import type { Db } from "~/platform/database/database.server";
import type { Population } from "../population";
import type { LearnerChoices } from "./holders";

/** Uses one statement, which reads the rows of these learners only. */
export async function selectLatestChoices(db: Db, population: Population, courseId: string): Promise<LearnerChoices[]> {
  const rows = await db<LearnerChoices[]>`
    with member as materialized (${population.learners(db)})
    select member.learner_id, latest.choices from member ${joinLatestChoices(db, courseId)}`;
  return [...rows];
}
