/** A part of an SQL query that finds the certificate of each learner. Other folders of `app` join it to their own query about learners. */
import type { Db, SqlFragment } from "~/platform/database/database.server";

/** What a certificate states of the final test on which it stands. `supervised`: whether it was made under supervision. */
export interface TestOfCertificate {
  right: number;
  questions: number;
  needed: number;
  handedInAt: string;
  supervised: boolean;
  identityChecked: boolean;
}

/**
 * Returns a join of `certificate`, the learner's latest certificate of the course, to every row of a relation `member` with a `learner_id`.
 * Its columns are `issued_at`, `label` (the edition), `state`, `public_id` and `test` (JSON: `TestOfCertificate`); all are null if there is no certificate.
 * `public_id` is also null if the holder does not show their name on the public page, and `test` if the certificate stands on no final test.
 * @param courseId the id of the course, or an SQL column of `member` that contains it
 */
export function joinLatestCertificateOfMember(db: Db, courseId: string | SqlFragment) {
  return db`
    left join lateral (
      select held.issued_at, held.label, status.state, case when status.name_shown then held.id end as public_id,
             case when held.facts ->> 'form' = 'final-test' then json_build_object('right', held.facts -> 'score' -> 'right',
               'questions', held.facts -> 'score' -> 'total', 'needed', held.facts -> 'norm' -> 'needed',
               'handedInAt', held.facts -> 'handedInAt', 'supervised', held.facts -> 'supervised' <> 'false'::jsonb,
               'identityChecked', held.facts -> 'identityChecked') end as test
        from certificate held join certificate_status status on status.id = held.id
       where held.learner_id = member.learner_id and held.course_id = ${courseId}
       order by held.issued_at desc, held.version desc limit 1
    ) certificate on true`;
}
