/** SQL for the invitations that a mail server refused. Only code in app/cohorts may import this module. */
import { formatRowEmailForDisplay } from "~/accounts/identity/email";
import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";

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
