/** A part of SQL queries about the edition of a learner. */
import type { Db } from "~/platform/database/database.server";

/**
 * Returns SQL for when the edition after that of the row `held` (with `course_id` and `label`) opened, or null if that is the newest one. An
 * edition that never opened for newcomers comes before all that did. `computeEditionEnd` tells what follows from it.
 */
export function composeNextEditionOpenedAtSql(db: Db) {
  return db`(
    select min(next.opened_at) from edition own
    join edition next on next.course_id = own.course_id and next.current_release_id is not null
      and next.opened_at > coalesce(own.opened_at, '-infinity')
    where own.course_id = held.course_id and own.label = held.label
  )`;
}
