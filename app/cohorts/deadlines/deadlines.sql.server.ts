/** SQL for the deadlines of a cohort, for its trainers. Private to this room. */
import type { Db } from "~/platform/database/database.server";
import type { Deadline } from "../following/needs";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";

/** Returns the deadlines, the earliest first. */
export async function selectDeadlines(db: Db, { cohortId, trainerId }: CohortTrainerKey): Promise<Deadline[]> {
  const rows = await db<Deadline[]>`
    select deadline.scope, deadline.due_at
      from trainer join deadline on deadline.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
     order by deadline.due_at, deadline.scope`;
  return [...rows];
}

/**
 * Joins `more` to every row of a relation named `member` that has a `learner_id`. Column `extensions`: JSON with the latest extension of
 * each scope, `{ scope, dueAt }`.
 */
export function joinLatestExtensions(db: Db, cohortId: string) {
  return db`
    left join lateral (
      select json_agg(json_build_object('scope', latest.scope, 'dueAt', latest.due_at)) as extensions
        from (
          select distinct on (scope) scope, due_at from extension
           where learner_id = member.learner_id and cohort_id = ${cohortId} order by scope, seq desc
        ) latest
    ) more on true`;
}
