/** Where a use case leaves a mail: in the same transaction as what it is about. */
import type { Db } from "../database/database.server";
import { newId } from "../ids";
import { type Jobs, mailQueueName, type RetryPolicy } from "../jobs.server";
import type { Locale } from "../locale";

export interface OutgoingMail {
  /** Sent at most once per key. */
  idempotencyKey: string;
  recipient: string;
  /** Name of a template; whoever renders it knows its data. */
  template: string;
  /** Of whoever reads it. */
  locale: Locale;
  /** Forgotten as soon as the mail is sent. */
  data: Record<string, unknown>;
}

export interface MailQueue {
  enqueue(db: Db, mail: OutgoingMail, now: Date): Promise<void>;
}

// Some two days of trying: seconds apart at first, four hours at the end.
const patient: RetryPolicy = { limit: 23, delay: 5, longestDelay: 4 * 3600 };

/** `retry` only for tests that can't wait. */
export function createMailQueue(
  jobs: Pick<Jobs, "send">,
  { retry = patient }: { retry?: RetryPolicy } = {},
): MailQueue {
  return {
    async enqueue(db, { idempotencyKey, recipient, template, locale, data }, now) {
      const id = newId(now);
      const stored = { ...data, locale };
      const { count } = await db`
        insert into mail_outbox (id, idempotency_key, recipient, template, data, created_at)
        values (${id}, ${idempotencyKey}, ${recipient}, ${template}, ${db.json(stored as never)}, ${now})
        on conflict (idempotency_key) do nothing`;
      if (count > 0) await jobs.send(db, mailQueueName, { id }, retry);
    },
  };
}

const patienceMs = 2 * 86_400_000;

/**
 * After a restore: leaves the jobs of mails that did not leave yet, since jobs are in no backup. What is older than the queue's
 * patience is not sent any more. A mail that has a job already is still sent once. Returns how many.
 */
export async function requeueUnsentMail(
  db: Db,
  { jobs, now }: { jobs: Pick<Jobs, "send">; now: Date },
): Promise<number> {
  const since = new Date(now.getTime() - patienceMs);
  const rows = await db<{ id: string }[]>`
    select id from mail_outbox
     where sent_at is null and refused_at is null and recipient <> '' and created_at > ${since} order by created_at, id`;
  for (const { id } of rows) await jobs.send(db, mailQueueName, { id }, patient);
  return rows.length;
}

/** That a mail's address stays; its words, until it is sent. */
export const mailRetentionDays = 7;
const scrubbedAfterMs = mailRetentionDays * 86_400_000;

/** Mails hold names, addresses and links: after seven days only the fact that they were sent stays. */
export async function eraseOldMailContent(db: Db, { now }: { now: Date }): Promise<void> {
  const before = new Date(now.getTime() - scrubbedAfterMs);
  await db`
    update mail_outbox set recipient = '', data = '{}', last_error = null
     where created_at < ${before} and recipient <> ''`;
}

/** Gives mails that are kept the one spelling of their address, as `fold` tells it; null: it stays. */
export async function normaliseRecipients(db: Db, fold: (stored: string) => string | null): Promise<void> {
  const rows = await db<{ recipient: string }[]>`
    select distinct recipient from mail_outbox where octet_length(recipient) <> char_length(recipient)`;
  for (const { recipient } of rows) {
    const folded = fold(recipient);
    if (folded !== null) await db`update mail_outbox set recipient = ${folded} where recipient = ${recipient}`;
  }
}

/**
 * `refused`: told so by a mail server, or it took others since and never this one: the address is dead. `lost`: nothing left; to be
 * sent anew. `waiting`: it may still leave.
 */
export type MailDelivery = { state: "sent" | "refused"; at: Date } | { state: "waiting" | "lost" };

/** What became of a mail: the outbox remembers that longer than the mail itself. */
export async function getMailDelivery(
  db: Db,
  { idempotencyKey, now }: { idempotencyKey: string; now: Date },
): Promise<MailDelivery> {
  const [row] = await db<
    { createdAt: Date; sentAt: Date | null; refusedAt: Date | null; tries: number; othersLeft: boolean }[]
  >`
    select created_at, sent_at, refused_at, tries,
           exists (select from mail_outbox other where other.sent_at > own.created_at) as others_left
      from mail_outbox own where idempotency_key = ${idempotencyKey}`;
  if (!row) return { state: "lost" };
  if (row.refusedAt) return { state: "refused", at: row.refusedAt };
  if (row.sentAt) return { state: "sent", at: row.sentAt };
  const givenUpAt = new Date(row.createdAt.getTime() + scrubbedAfterMs);
  if (givenUpAt > now) return { state: "waiting" };
  return row.tries > 0 && row.othersLeft ? { state: "refused", at: givenUpAt } : { state: "lost" };
}

/** A mail that did not leave yet, and is not leaving at this moment, never will. */
export async function withdrawMail(db: Db, { idempotencyKey }: { idempotencyKey: string }): Promise<void> {
  await db`
    delete from mail_outbox where id in (
      select id from mail_outbox where idempotency_key = ${idempotencyKey} and sent_at is null for update skip locked)`;
}
