/** A part of an SQL query that finds the certificate of each learner. Other folders of `app` join it to their own query about learners. */
import type { Db, SqlFragment } from "~/platform/database/database.server";

/**
 * Returns a join of `certificate`, the learner's latest certificate of the course, to every row of a relation `member` with a `learner_id`.
 * Its columns are `issued_at`, `label` (the edition), `state` and `public_id`; all are null if there is no certificate. `public_id` is also null if the holder
 * does not show their name on the public page.
 * @param courseId the id of the course, or an SQL column of `member` that contains it
 */
export function joinLatestCertificateOfMember(db: Db, courseId: string | SqlFragment) {
  return db`
    left join lateral (
      select held.issued_at, held.label, status.state, case when status.name_shown then held.id end as public_id
        from certificate held join certificate_status status on status.id = held.id
       where held.learner_id = member.learner_id and held.course_id = ${courseId}
       order by held.issued_at desc, held.version desc limit 1
    ) certificate on true`;
}
