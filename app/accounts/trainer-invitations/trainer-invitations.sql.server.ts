/**
 * SQL of invitations to become a trainer. A row loses its address as soon as it is accepted or withdrawn. Only code in app/accounts may
 * import this module.
 */
import type { Db } from "~/platform/database/database.server";
import { type TrainerInvitation, trainerInvitationMailLostAfterDays } from "./trainer-invitation";

interface SentTrainerInvitation {
  id: string;
  tokenHash: Buffer;
  mailKey: string;
  /** The learner id of the administrator. */
  actor: string;
  expiresAt: Date;
  now: Date;
}

export async function countOpenTrainerInvitations(db: Db, { now }: { now: Date }): Promise<number> {
  const [row] = await db<{ open: number }[]>`
    select count(*)::int as open from trainer_invitation where email <> '' and expires_at > ${now}`;
  return row?.open ?? 0;
}

/**
 * Stores an invitation. An expired one to the same address is renewed. Returns the id of the stored invitation, or null if the address has
 * an open one, which does not change.
 */
export async function insertOrRenewTrainerInvitation(
  tx: Db,
  { email, ...sent }: SentTrainerInvitation & { email: string },
): Promise<string | null> {
  const { id, tokenHash, mailKey, actor, expiresAt, now } = sent;
  const [row] = await tx<{ id: string }[]>`
    insert into trainer_invitation (id, email, token_hash, mail_key, actor, invited_at, expires_at)
    values (${id}, ${email}, ${tokenHash}, ${mailKey}, ${actor}, ${now}, ${expiresAt})
    on conflict (email) where email <> ''
    do update set id = excluded.id, token_hash = excluded.token_hash, mail_key = excluded.mail_key, actor = excluded.actor,
                  invited_at = excluded.invited_at, expires_at = excluded.expires_at
     where trainer_invitation.expires_at <= ${now}
    returning id`;
  return row?.id ?? null;
}

/** Locks an invitation that was not accepted or withdrawn, and returns it. Returns null if there is none. */
export async function lockTrainerInvitationWithAddress(
  tx: Db,
  { invitationId }: { invitationId: string },
): Promise<{ email: string; mailKey: string } | null> {
  const [row] = await tx<{ email: string; mailKey: string }[]>`
    select email, mail_key from trainer_invitation where id = ${invitationId} and email <> '' for update`;
  return row ?? null;
}

/** Gives a locked invitation a new link; the previous link stops working. */
export async function updateTrainerInvitationLink(tx: Db, sent: SentTrainerInvitation): Promise<void> {
  const { id, tokenHash, mailKey, actor, expiresAt, now } = sent;
  await tx`
    update trainer_invitation
       set token_hash = ${tokenHash}, mail_key = ${mailKey}, actor = ${actor}, invited_at = ${now}, expires_at = ${expiresAt}
     where id = ${id}`;
}

/** Marks a locked invitation as withdrawn, and erases its address. */
export async function markTrainerInvitationWithdrawn(
  tx: Db,
  { invitationId, now }: { invitationId: string; now: Date },
): Promise<void> {
  await tx`update trainer_invitation set email = '', withdrawn_at = ${now} where id = ${invitationId}`;
}

/** Marks a locked invitation as accepted, and erases its address. */
export async function markTrainerInvitationAccepted(
  tx: Db,
  { invitationId, now }: { invitationId: string; now: Date },
): Promise<void> {
  await tx`update trainer_invitation set email = '', accepted_at = ${now} where id = ${invitationId}`;
}

export interface TrainerInvitationRow {
  id: string;
  email: string;
  actor: string | null;
  invitedAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  withdrawnAt: Date | null;
}

/** Returns the invitation with this hash of its token, or null. `lock`: whether it is locked until the transaction ends. */
export async function findTrainerInvitationByTokenHash(
  db: Db,
  { tokenHash, lock }: { tokenHash: Buffer; lock: boolean },
): Promise<TrainerInvitationRow | null> {
  const [row] = await db<TrainerInvitationRow[]>`
    select id, email, actor, invited_at, expires_at, accepted_at, withdrawn_at
      from trainer_invitation where token_hash = ${tokenHash} ${lock ? db`for update` : db``}`;
  return row ?? null;
}

/** Returns the invitations that were not accepted or withdrawn, the latest first. */
export async function selectTrainerInvitations(db: Db, { now }: { now: Date }): Promise<TrainerInvitation[]> {
  const rows = await db<(Omit<TrainerInvitation, "times"> & { mailKey: string })[]>`
    select invitation.id, invitation.email, account.name as by, invitation.mail_key,
           coalesce(sender.granted, false) as by_administrator, invitation.invited_at, invitation.expires_at,
           mail.refusal,
           case when mail.refused_at is not null then 'bounced'
                when invitation.expires_at <= ${now} then 'expired'
                when mail.id is not null and mail.sent_at is null
                  then case when mail.created_at < ${now}::timestamptz - make_interval(days => ${trainerInvitationMailLostAfterDays}) then 'lost' else 'waiting' end
                else 'sent' end as state
      from trainer_invitation invitation
      left join mail_outbox mail on mail.idempotency_key = invitation.mail_key
      left join account on account.learner_id = invitation.actor
      left join lateral (
        select granted from role_grant where learner_id = invitation.actor and role = 'administrator' order by id desc limit 1
      ) sender on true
     where invitation.email <> ''
     order by invitation.invited_at desc, invitation.id desc`;
  return rows.map(({ mailKey, ...row }) => ({ ...row, times: Number(mailKey.split(":")[2] ?? 1) }));
}

/** Returns the invitations to an address, for the owner of the address. */
export async function selectTrainerInvitationsToEmail(
  db: Db,
  email: string,
): Promise<{ invitedAt: Date; expiresAt: Date }[]> {
  const rows = await db<{ invitedAt: Date; expiresAt: Date }[]>`
    select invited_at, expires_at from trainer_invitation where email = ${email} and email <> ''`;
  return [...rows];
}

/** Deletes the invitations of which the link stopped working before `before` by time. Returns how many. */
export async function deleteTrainerInvitationsExpiredBefore(db: Db, { before }: { before: Date }): Promise<number> {
  const { count } = await db`delete from trainer_invitation where expires_at < ${before}`;
  return count;
}
