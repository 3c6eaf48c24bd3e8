/** The part of a query that tells who holds a certificate: other rooms join it to their own list of learners. */
import type { Db } from "~/platform/database/database.server";

export type CertificateState = "valid" | "suspended" | "revoked";

/**
 * Joins `certificate` (`issued_at`, `state`, `public_id`; all null: none) to every row of a relation that is called `member` and has a
 * `learner_id`: the latest of the course. `public_id` only where the holder shows their name to everybody.
 */
export function joinCertificate(db: Db, courseId: string) {
  return db`
    left join lateral (
      select held.issued_at, status.state, case when status.name_shown then held.id end as public_id
        from certificate held join certificate_status status on status.id = held.id
       where held.learner_id = member.learner_id and held.course_id = ${courseId}
       order by held.issued_at desc, held.version desc limit 1
    ) certificate on true`;
}
