/** Where members of a cohort stand, for one of its trainers. Private to this room. */
import { joinCertificate } from "~/certificates/verify/certificate-standing.server";
import { joinStanding } from "~/learning/progress/standing.server";
import type { Db } from "~/platform/database/database.server";
import type { TrainerKey } from "../group/cohorts.sql.server";
import type { MemberStanding } from "./member-standing";

/**
 * One statement; in the order of the ids that are given, without those who are no member (any more). It touches the rows of these
 * learners only, however many others there are.
 */
export async function selectStandings(
  db: Db,
  { cohortId, trainerId, courseId, learnerIds }: TrainerKey & { courseId: string; learnerIds: readonly string[] },
): Promise<MemberStanding[]> {
  const rows = await db<MemberStanding[]>`
    with member as materialized (
      select member.learner_id, account.name, member.joined_at, asked.position
        from trainer
        join member on member.cohort_id = trainer.cohort_id
        join account on account.learner_id = member.learner_id
        join jsonb_array_elements_text(${db.json(learnerIds as string[])}) with ordinality as asked (id, position)
          on asked.id::uuid = member.learner_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
    )
    select member.learner_id, member.name, member.joined_at, standing.label, standing.lessons, standing.last_answer_at,
      certificate.issued_at as certified_at, certificate.state as certificate_state, certificate.public_id as certificate_id
    from member
    ${joinStanding(db, courseId)}
    ${joinCertificate(db, courseId)}
    order by member.position`;
  return [...rows];
}
