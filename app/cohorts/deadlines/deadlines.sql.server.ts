/** SQL for the deadlines of a cohort. Only code in app/cohorts may import this module. */
import type { Db, SqlFragment } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { Deadline } from "../needs/reasons";

/** A deadline as `json_build_object` writes it. */
export type DeadlineInJson = { scope: string; dueAt: string };

export function parseDeadlineInJson({ scope, dueAt }: DeadlineInJson): Deadline {
  return { scope, dueAt: new Date(dueAt) };
}

/** Returns the deadlines of a cohort, the earliest first; none if `trainerId` does not train it. */
export async function selectDeadlinesOfCohort(db: Db, { cohortId, trainerId }: CohortTrainerKey): Promise<Deadline[]> {
  const rows = await db<Deadline[]>`
    select deadline.scope, deadline.due_at
      from trainer join deadline on deadline.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
     order by deadline.due_at, deadline.scope`;
  return [...rows];
}

/**
 * Returns an SQL join that adds a column `more.extensions` to each row of `member`: the member's latest extension of each deadline, as
 * `DeadlineInJson`, or null if there is none. One that was taken back is left out.
 * @param cohortId the id of the cohort, or an SQL column of `member` that contains it
 */
export function joinLatestDeadlineExtensions(db: Db, cohortId: string | SqlFragment) {
  return db`
    left join lateral (
      select json_agg(json_build_object('scope', latest.scope, 'dueAt', latest.due_at)) as extensions
        from (
          select distinct on (scope) scope, due_at from extension
           where learner_id = member.learner_id and cohort_id = ${cohortId} order by scope, seq desc
        ) latest
       where latest.due_at is not null
    ) more on true`;
}

/** Returns an SQL join that adds `own.due_at` to each row of `member` and `deadline`: the member's latest extension of this deadline, or null. */
export function joinLatestExtensionOfDeadline(db: Db) {
  return db`
    left join lateral (
      select due_at from extension
       where learner_id = member.learner_id and cohort_id = deadline.cohort_id and scope = deadline.scope order by seq desc limit 1
    ) own on true`;
}
