/** SQL of the outbox. It has one row for each mail, which stays after the data and the recipient are erased. */
import type { Db } from "../database/database.server";
import type { Locale } from "../locale";

interface NewMail {
  id: string;
  idempotencyKey: string;
  recipient: string;
  template: string;
  data: Record<string, unknown>;
}

/** Inserts mails. A mail is left out if there is already one with its key. Returns the ids of the mails that were inserted. */
export async function insertMailsIntoOutbox(db: Db, mails: readonly NewMail[], now: Date): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    insert into mail_outbox (id, idempotency_key, recipient, template, data, created_at)
    select mail.id, mail."idempotencyKey", mail.recipient, mail.template, mail.data, ${now}::timestamptz
      from jsonb_to_recordset(${db.json(mails as never)})
           as mail (id uuid, "idempotencyKey" text, recipient text, template text, data jsonb)
    on conflict (idempotency_key) do nothing
    returning id`;
  return rows.map(({ id }) => id);
}

/** Returns the ids of mails added after a moment that were not sent or refused yet, the oldest first. */
export async function selectUnsentMailIds(db: Db, since: Date): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    select id from mail_outbox
     where sent_at is null and refused_at is null and recipient <> '' and created_at > ${since} order by created_at, id`;
  return rows.map(({ id }) => id);
}

/** Returns the ids of mails that were tried at least once, and were not sent or refused yet, the oldest first. */
export async function selectTriedUnsentMailIds(db: Db): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    select id from mail_outbox
     where sent_at is null and refused_at is null and recipient <> '' and tries > 0 order by id`;
  return rows.map(({ id }) => id);
}

/** Returns those of the given ids whose mail still has its recipient stored. */
export async function filterMailIdsWithStoredRecipient(db: Db, ids: string[]): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    select id from mail_outbox where recipient <> '' and id in (
      select id::uuid from jsonb_array_elements_text(${db.json(ids)}) as file (id))`;
  return rows.map(({ id }) => id);
}

interface StoredMail {
  recipient: string;
  template: string;
  data: Record<string, unknown>;
}

/** Returns a mail that was not sent or refused yet, and locks its row until the transaction ends. Returns null for any other mail. */
export async function lockAndGetUnsentMail(db: Db, id: string): Promise<StoredMail | null> {
  const [row] = await db<StoredMail[]>`
    select recipient, template, data from mail_outbox
     where id = ${id} and sent_at is null and refused_at is null and recipient <> '' for update`;
  return row ?? null;
}

export async function markMailSent(db: Db, id: string, now: Date): Promise<void> {
  await db`
    update mail_outbox set sent_at = ${now}, tries = tries + 1, last_error = null, data = '{}'
     where id = ${id}`;
}

/**
 * Stores a failed attempt. `refusal` is the code of a permanent refusal; then the secret token for the mail's link is deleted. If it is
 * null, the mail is tried again.
 */
export async function recordFailedMailAttempt(
  db: Db,
  { id, reason, refusal, now }: { id: string; reason: string; refusal: string | null; now: Date },
): Promise<void> {
  await db`
    update mail_outbox set tries = tries + 1, last_error = ${reason}, refusal = ${refusal},
           refused_at = ${refusal === null ? null : now}, data = case when ${refusal === null} then data else data - 'token' end
     where id = ${id} and sent_at is null`;
}

/** Marks a mail as permanently refused. Returns false if there is no such mail, or if it was refused before. */
export async function markMailPermanentlyRefused(
  db: Db,
  { mailId, status, now }: { mailId: string; status: string; now: Date },
): Promise<boolean> {
  const { count } = await db`
    update mail_outbox set refused_at = ${now}, refusal = ${status}, data = data - 'token'
     where id = ${mailId} and refused_at is null`;
  return count > 0;
}

interface Delivery {
  createdAt: Date;
  sentAt: Date | null;
  refusedAt: Date | null;
  tries: number;
  /** Whether another mail was sent after this mail was added. */
  othersLeft: boolean;
}

export async function findMailDeliveryRow(db: Db, idempotencyKey: string): Promise<Delivery | null> {
  const [row] = await db<Delivery[]>`
    select created_at, sent_at, refused_at, tries,
           exists (select from mail_outbox other where other.sent_at > own.created_at) as others_left
      from mail_outbox own where idempotency_key = ${idempotencyKey}`;
  return row ?? null;
}

/** Deletes a mail that was tried but not sent, and returns it. Returns null if it was sent or does not exist. */
export async function deleteAndReturnTriedUnsentMail(db: Db, id: string) {
  const [row] = await db<(StoredMail & { idempotencyKey: string; data: { locale: Locale } })[]>`
    delete from mail_outbox where id = ${id} and sent_at is null and recipient <> '' and tries > 0
    returning idempotency_key, recipient, template, data`;
  return row ?? null;
}

/** Deletes a mail that was not sent, unless it is being sent at this moment. */
export async function deleteUnsentMail(db: Db, idempotencyKey: string): Promise<void> {
  await db`
    delete from mail_outbox where id in (
      select id from mail_outbox where idempotency_key = ${idempotencyKey} and sent_at is null for update skip locked)`;
}

/** Erases the recipient and the data of mails that were added before a moment. */
export async function eraseMailContentAndRecipientBefore(db: Db, before: Date): Promise<void> {
  await db`
    update mail_outbox set recipient = '', data = '{}', last_error = null
     where created_at < ${before} and recipient <> ''`;
}

/** Returns each recipient whose address contains a character outside ASCII. */
export async function selectStoredNonAsciiMailRecipients(db: Db): Promise<string[]> {
  const rows = await db<{ recipient: string }[]>`
    select distinct recipient from mail_outbox where octet_length(recipient) <> char_length(recipient)`;
  return rows.map(({ recipient }) => recipient);
}

export async function updateMailRecipient(db: Db, recipient: string, changed: string): Promise<void> {
  await db`update mail_outbox set recipient = ${changed} where recipient = ${recipient}`;
}
