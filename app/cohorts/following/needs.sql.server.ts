/** SQL for finding the members who need their trainer. Only code in app/cohorts may import this module. */
import { formatRowEmailForDisplay } from "~/accounts/identity/email";
import { joinLatestCertificateOfMember } from "~/certificates/verify/certificate.fragment.sql.server";
import type { LessonProgressSummary } from "~/learning/progress/progress-summary";
import { composeProgressSummaryJoinSql } from "~/learning/progress/progress-summary.fragment.sql.server";
import type { Db } from "~/platform/database/database.server";
import { joinLatestDeadlineExtensions } from "../deadlines/deadlines.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { CertificateState } from "./member-progress";

export interface MemberWithProgressAndExtensions {
  learnerId: string;
  name: string;
  joinedAt: Date;
  lessons: LessonProgressSummary[];
  lastAnswerAt: Date | null;
  certifiedAt: Date | null;
  certificateState: CertificateState | null;
  extensions: { scope: string; dueAt: string }[];
}

/**
 * Returns all members of a cohort, or only `learnerIds`, with their progress and extensions, in no particular order. It takes one
 * statement, which reads only the rows of these members.
 */
export async function selectMembersWithProgressAndExtensions(
  db: Db,
  {
    cohortId,
    trainerId,
    courseId,
    learnerIds,
  }: CohortTrainerKey & { courseId: string; learnerIds?: readonly string[] },
): Promise<MemberWithProgressAndExtensions[]> {
  const named = db`and member.learner_id in (
    select id::uuid from jsonb_array_elements_text(${db.json((learnerIds ?? []) as string[])}) as asked (id))`;
  const rows = await db<MemberWithProgressAndExtensions[]>`
    with member as materialized (
      select member.learner_id, account.name, member.joined_at
        from trainer
        join member on member.cohort_id = trainer.cohort_id
        join account on account.learner_id = member.learner_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} ${learnerIds ? named : db``}
    )
    select member.learner_id, member.name, member.joined_at, progress.lessons, progress.last_answer_at,
      certificate.issued_at as certified_at, certificate.state as certificate_state, coalesce(more.extensions, '[]') as extensions
    from member
    ${composeProgressSummaryJoinSql(db, courseId)}
    ${joinLatestCertificateOfMember(db, courseId)}
    ${joinLatestDeadlineExtensions(db, cohortId)}`;
  return [...rows];
}

/** An invitation that a mail server refused and that was not accepted or withdrawn, with the invited person's name and address. */
export interface BouncedInvitation {
  id: string;
  name: string;
  email: string;
}

/**
 * Returns at most fifty bounced invitations, the latest first. If there are more, the trainer must correct the whole list of addresses
 * anyway.
 */
export async function selectBouncedInvitations(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
): Promise<BouncedInvitation[]> {
  const rows = await db<BouncedInvitation[]>`
    select invitation.id, invitation.name, invitation.email
      from trainer
      join invitation on invitation.cohort_id = trainer.cohort_id
      join mail_outbox mail on mail.idempotency_key = invitation.mail_key
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
       and invitation.accepted_at is null and invitation.withdrawn_at is null and invitation.email <> ''
       and mail.refused_at is not null
     order by invitation.invited_at desc limit 50`;
  return rows.map(formatRowEmailForDisplay);
}
