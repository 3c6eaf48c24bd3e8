/** Part of a query: who holds a certificate. Other rooms join it to their own list of learners. */
import type { Db } from "~/platform/database/database.server";

export type CertificateState = "valid" | "suspended" | "revoked";

/**
 * Joins `certificate` to every row of a relation named `member` that has a `learner_id`: the learner's latest certificate of the course.
 * Columns: `issued_at`, `state` and `public_id`; all null if there is none. `public_id` is null unless the holder shows their name on
 * the public page.
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
