/**
 * SQL with which trainers read and change invitations. Every statement for a trainer contains the trainer's id. Only code in app/cohorts
 * may import this module.
 */
import type { Db } from "~/platform/database/database.server";
import { type CohortTrainerKey, trainsCohortCondition } from "../group/cohorts.sql.server";
import { type Invitation, type InvitationState, invitationMailLostAfterDays } from "./invitation";

/** Returns which of these addresses have an open invitation to the cohort, or accepted one and are still a member. */
export async function selectEmailsAlreadyInvited(
  db: Db,
  { cohortId, trainerId, emails, now }: CohortTrainerKey & { emails: readonly string[]; now: Date },
): Promise<Set<string>> {
  const rows = await db<{ email: string }[]>`
    select distinct invitation.email from trainer join invitation on invitation.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
       and invitation.email in (select jsonb_array_elements_text(${db.json(emails as string[])})) and invitation.email <> ''
       and invitation.withdrawn_at is null
       and case when invitation.accepted_at is null then invitation.expires_at > ${now}
           else exists (select from member where member.cohort_id = invitation.cohort_id
                          and member.learner_id = invitation.accepted_by) end`;
  return new Set(rows.map(({ email }) => email));
}

export async function countOpenInvitations(
  db: Db,
  { cohortId, trainerId, now }: CohortTrainerKey & { now: Date },
): Promise<number> {
  const [row] = await db<{ open: number }[]>`
    select count(*)::int as open from trainer join invitation on invitation.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
       and invitation.accepted_at is null and invitation.withdrawn_at is null and invitation.expires_at > ${now}`;
  return row?.open ?? 0;
}

interface NewInvitation {
  id: string;
  email: string;
  name: string;
  /** The SHA-256 hash of the token in the link, in hexadecimal. */
  tokenHash: string;
  mailKey: string;
}

/**
 * Stores new invitations. An expired invitation to the same address is renewed, and an open one does not change. Returns the mail keys of
 * the invitations that must be mailed. Rows are inserted in order of address, so that simultaneous calls don't deadlock.
 */
export async function insertOrRenewInvitationsReturningMailKeys(
  tx: Db,
  given: CohortTrainerKey & { invitations: NewInvitation[]; expiresAt: Date; now: Date },
): Promise<Set<string>> {
  const { cohortId, trainerId, invitations, expiresAt, now } = given;
  const rows = await tx<{ mailKey: string }[]>`
    insert into invitation (id, cohort_id, email, name, token_hash, mail_key, invited_at, expires_at)
    select given.id::uuid, trainer.cohort_id, given.email, given.name, decode(given."tokenHash", 'hex'), given."mailKey",
           ${now}, ${expiresAt}
      from trainer, jsonb_to_recordset(${tx.json(invitations as never)})
           as given (id text, email text, name text, "tokenHash" text, "mailKey" text)
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
     order by given.email
    on conflict (cohort_id, email) where accepted_at is null and withdrawn_at is null and email <> ''
    do update set name = excluded.name, token_hash = excluded.token_hash, mail_key = excluded.mail_key,
                  invited_at = excluded.invited_at, expires_at = excluded.expires_at
     where invitation.expires_at <= ${now}
    returning mail_key`;
  return new Set(rows.map(({ mailKey }) => mailKey));
}

/**
 * Locks an invitation that was not accepted or withdrawn, and returns it. `mailKey`: the key of its latest mail. Returns null if there is
 * no such invitation.
 */
export async function lockInvitationNotAcceptedOrWithdrawn(
  tx: Db,
  { cohortId, trainerId, invitationId }: CohortTrainerKey & { invitationId: string },
): Promise<{ email: string; name: string; mailKey: string } | null> {
  const [row] = await tx<{ email: string; name: string; mailKey: string }[]>`
    select invitation.email, invitation.name, invitation.mail_key
      from trainer join invitation on invitation.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
       and invitation.id = ${invitationId} and invitation.accepted_at is null and invitation.withdrawn_at is null
       and invitation.email <> ''
       for update of invitation`;
  return row ?? null;
}

/**
 * Gives an invitation a new link and a new time of expiry; the previous link stops working. Lock the invitation with
 * `lockInvitationNotAcceptedOrWithdrawn` first.
 */
export async function updateInvitationLinkAndExpiry(
  tx: Db,
  key: CohortTrainerKey & { invitationId: string },
  given: { tokenHash: Buffer; mailKey: string; expiresAt: Date; now: Date },
): Promise<void> {
  const { tokenHash, mailKey, expiresAt, now } = given;
  await tx`
    update invitation set token_hash = ${tokenHash}, mail_key = ${mailKey}, invited_at = ${now}, expires_at = ${expiresAt}
     where id = ${key.invitationId} and cohort_id = ${key.cohortId} and ${trainsCohortCondition(tx, key)}`;
}

/** Marks an invitation as withdrawn. Lock it with `lockInvitationNotAcceptedOrWithdrawn` first. */
export async function markInvitationWithdrawn(
  tx: Db,
  key: CohortTrainerKey & { invitationId: string },
  now: Date,
): Promise<void> {
  await tx`
    update invitation set withdrawn_at = ${now}
     where id = ${key.invitationId} and cohort_id = ${key.cohortId} and ${trainsCohortCondition(tx, key)}`;
}

/** Returns an SQL query for the invitations of a cohort, with the state of each. */
function withState(db: Db, { cohortId, trainerId, now }: CohortTrainerKey & { now: Date }) {
  return db`
    select invitation.id, invitation.email, invitation.name, account.name as member_name, invitation.mail_key,
           invitation.invited_at, invitation.expires_at, mail.refusal, mail.created_at as waits_since,
           case when invitation.withdrawn_at is not null then 'withdrawn'
                when invitation.accepted_at is not null then case when member.learner_id is null then 'left' else 'accepted' end
                when mail.refused_at is not null then 'bounced'
                when invitation.expires_at <= ${now} then 'expired'
                when mail.id is not null and mail.sent_at is null
                  then case when mail.created_at < ${now}::timestamptz - make_interval(days => ${invitationMailLostAfterDays}) then 'lost' else 'waiting' end
                else 'sent' end as state
      from trainer
      join invitation on invitation.cohort_id = trainer.cohort_id
      left join mail_outbox mail on mail.idempotency_key = invitation.mail_key
      left join member on member.cohort_id = invitation.cohort_id and member.learner_id = invitation.accepted_by
      left join account on account.learner_id = member.learner_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
}

type InvitationRow = Omit<Invitation, "times"> & { mailKey: string; memberName: string | null };

/** Returns one page of a cohort's invitations, the latest first. An accepted invitation has the name of the member and no address. */
export async function selectInvitationsOfCohort(
  db: Db,
  input: CohortTrainerKey & { now: Date; limit: number; offset: number },
): Promise<Invitation[]> {
  const rows = await db<InvitationRow[]>`
    select * from (${withState(db, input)}) stated
     order by invited_at desc, id desc limit ${input.limit} offset ${input.offset}`;
  return rows.map(({ id, email, name, state, refusal, invitedAt, expiresAt, mailKey, memberName }) => {
    const shown = state === "accepted" ? { email: "", name: memberName ?? "" } : { email, name };
    return { id, ...shown, state, refusal, invitedAt, expiresAt, times: Number(mailKey.split(":")[2] ?? 1) };
  });
}

export async function countInvitationsByState(
  db: Db,
  input: CohortTrainerKey & { now: Date },
): Promise<{ state: InvitationState; count: number; since: Date }[]> {
  const rows = await db<{ state: InvitationState; count: number; since: Date }[]>`
    select state, count(*)::int as count, min(waits_since) as since
      from (${withState(db, input)}) stated group by state`;
  return [...rows];
}

/**
 * Erases the address and name in invitations that were accepted, withdrawn or expired before `before`. Returns the number of these
 * invitations.
 */
export async function erasePersonalDataOfOldInvitations(db: Db, { before }: { before: Date }): Promise<number> {
  const { count } = await db`
    update invitation set email = '', name = ''
     where (email <> '' or name <> '') and least(withdrawn_at, accepted_at, expires_at) < ${before}`;
  return count;
}

/** Returns the invitations to an address that contains a character outside ASCII. */
export async function selectInvitationsWithNonAsciiEmail(db: Db): Promise<{ id: string; email: string }[]> {
  const rows = await db<{ id: string; email: string }[]>`
    select id, email from invitation where octet_length(email) <> char_length(email)`;
  return [...rows];
}

/**
 * Changes the spelling of the address in an invitation.
 * @throws 23505 (unique violation) if the cohort already has an open invitation to the new spelling
 */
export async function updateInvitationEmailSpelling(
  db: Db,
  { id, email, normalised }: { id: string; email: string; normalised: string },
): Promise<void> {
  await db`update invitation set email = ${normalised} where id = ${id} and email = ${email}`;
}
