/** SQL that finds and uses join codes and invitations, for the people who have one. Only code in app/cohorts may import this module. */
import type { Db } from "~/platform/database/database.server";
import { hashToken } from "~/platform/hash.server";
import { composeCohortColumnsFragment, composeTrainerNamesColumnFragment } from "../group/cohorts.sql.server";
import type { JoinTicket } from "./join-ticket";
import type { JoinOffer } from "./membership";

export interface JoinTicketRow extends JoinOffer {
  /** Whether the cohort is in the archive. */
  archived: boolean;
  ticketId: string;
  /** When the join code was made, or when the invitation was last sent. */
  issuedAt: Date;
  ticketEndsAt: Date;
  /** When the join code was revoked, or the invitation was withdrawn. Null if it was not. */
  endedAt: Date | null;
  /** The number of people who can join with the join code. Null for an invitation. */
  maximum: number | null;
  /** True if all places of the join code are taken. Always false for an invitation. */
  taken: boolean;
  /** True if the invitation was accepted. Always false for a join code. */
  accepted: boolean;
  acceptedBy: string | null;
}

/** Returns a join code or an invitation, with its cohort. Returns null if there is no such code or invitation. */
export async function findJoinTicketWithCohort(db: Db, ticket: JoinTicket): Promise<JoinTicketRow | null> {
  const own =
    ticket.kind === "code"
      ? db`
          select id as ticket_id, cohort_id, created_at as issued_at, ends_at as ticket_ends_at, revoked_at as ended_at, maximum,
                 (select count(*) from join_code_use where join_code_id = join_code.id) >= maximum as taken, false as accepted,
                 null::uuid as accepted_by
            from join_code where code = ${ticket.code}`
      : db`
          select id as ticket_id, cohort_id, invited_at as issued_at, expires_at as ticket_ends_at, withdrawn_at as ended_at,
                 null::integer as maximum, false as taken, accepted_at is not null as accepted, accepted_by
            from invitation where token_hash = ${hashToken(ticket.token)}`;
  const [row] = await db<JoinTicketRow[]>`
    select ticket.*, ${composeCohortColumnsFragment(db)}, cohort.lesson_order, cohort.welcome,
           cohort.archived_at is not null as archived,
           ${composeTrainerNamesColumnFragment(db)},
           (
             select coalesce(json_agg(json_build_object('scope', scope, 'dueAt', due_at) order by due_at, scope), '[]')
               from deadline where cohort_id = cohort.id
           ) as deadlines
      from (${own}) ticket join cohort on cohort.id = ticket.cohort_id`;
  return row ?? null;
}

export async function hasLearnerUsedJoinCode(
  db: Db,
  { joinCodeId, learnerId }: { joinCodeId: string; learnerId: string },
): Promise<boolean> {
  const [row] = await db`select from join_code_use where join_code_id = ${joinCodeId} and learner_id = ${learnerId}`;
  return row !== undefined;
}

/**
 * Takes one of the places of a join code for a learner who wants to join. Returns false if no place is free. If two people ask for the last
 * place at the same time, the primary key decides who gets it.
 */
export async function takeJoinCodePlace(
  tx: Db,
  { joinCodeId, learnerId, now }: { joinCodeId: string; learnerId: string; now: Date },
): Promise<boolean> {
  for (;;) {
    if (await hasLearnerUsedJoinCode(tx, { joinCodeId, learnerId })) return true;
    const [free] = await tx<{ place: number }[]>`
      select spot.place from join_code, generate_series(1, maximum) as spot (place)
       where id = ${joinCodeId}
         and not exists (select from join_code_use used where used.join_code_id = ${joinCodeId} and used.place = spot.place)
       order by spot.place limit 1`;
    if (!free) return false;
    const { count } = await tx`
      insert into join_code_use (join_code_id, place, learner_id, at) values (${joinCodeId}, ${free.place}, ${learnerId}, ${now})
      on conflict do nothing`;
    if (count > 0) return true;
  }
}

/** Marks an invitation as accepted by the learner. Returns false if it was accepted or withdrawn meanwhile. */
export async function markInvitationAccepted(
  tx: Db,
  { invitationId, learnerId, now }: { invitationId: string; learnerId: string; now: Date },
): Promise<boolean> {
  const { count } = await tx`
    update invitation set accepted_at = ${now}, accepted_by = ${learnerId}
     where id = ${invitationId} and accepted_at is null and withdrawn_at is null`;
  return count > 0;
}

/**
 * Accepts an open invitation to the learner's own address, also if the learner joined with a join code. Otherwise the invitation would stay
 * open and show the address of a member.
 */
export async function markInvitationToOwnEmailAccepted(
  tx: Db,
  { cohortId, learnerId, now }: { cohortId: string; learnerId: string; now: Date },
): Promise<void> {
  await tx`
    update invitation set accepted_at = ${now}, accepted_by = ${learnerId}
     where cohort_id = ${cohortId} and email = (select email from account where learner_id = ${learnerId})
       and accepted_at is null and withdrawn_at is null`;
}
