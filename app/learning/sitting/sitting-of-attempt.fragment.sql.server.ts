/** Part of an SQL query: the sitting with whose code an attempt was begun. Other rooms (folders of app) join it to their own attempts. */
import type { Db } from "~/platform/database/database.server";

/**
 * Returns SQL that joins to each attempt `a` the sitting with whose code it was begun. Its column `in_sitting.json` has the shape of
 * `AttemptSitting`, and is null for an attempt that was begun without a code.
 */
export function joinSittingOfAttempt(db: Db) {
  return db`
    left join lateral (
      select json_build_object('id', sitting.id, 'by', sitting.supervised_by,
        'isGroup', sitting.supervised_by = sitting.cohort_name, 'room', sitting.room, 'opensAt', sitting.opens_at,
        'closesAt', sitting.closes_at, 'closedAt', sitting.closed_at, 'present', tick.present, 'identitySeen', tick.identity_seen,
        'afterPass', tick.after_pass, 'leftAt', tick.left_at) as json
      from (
        select sitting_id, present, identity_seen, after_pass, left_at from sitting_attempt
         where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
      ) tick
      join sitting on sitting.id = tick.sitting_id
    ) in_sitting on true`;
}
