/** For administrators: how the outbox stands, and a mail that did not leave once more. */
import type { Db, Pool } from "../database/database.server";
import type { Locale } from "../locale";
import type { MailQueue } from "./mail-queue.server";

export interface MailCounts {
  /** Not tried yet. */
  waiting: number;
  /** Tried, and not gone yet. */
  failed: number;
  /** Refused for good, at once or later, in the last seven days. */
  refused: number;
  /** By day, of the last seven, the oldest first. */
  sent: { day: string; count: number }[];
}

export interface FailedMail {
  id: string;
  recipient: string;
  template: string;
  createdAt: Date;
  tries: number;
  lastError: string | null;
  /** Not tried any more by itself. */
  refused: boolean;
}

/** Mails of one template that were not tried yet. */
export interface WaitingMail {
  template: string;
  count: number;
  /** When the oldest was made. */
  since: Date;
}

const dayMs = 86_400_000;

export async function countMail(db: Db, { now }: { now: Date }): Promise<MailCounts> {
  const first = new Date(now.getTime() - 6 * dayMs).toISOString().slice(0, 10);
  const [row] = await db<MailCounts[]>`
    select (select count(*)::int from mail_outbox where sent_at is null and recipient <> '' and tries = 0) as waiting,
           (select count(*)::int from mail_outbox where sent_at is null and refused_at is null and recipient <> '' and tries > 0) as failed,
           (select count(*)::int from mail_outbox where refused_at >= ${first}::date) as refused,
           (select json_agg(json_build_object('day', to_char(day, 'YYYY-MM-DD'), 'count',
                     (select count(*)::int from mail_outbox where (sent_at at time zone 'UTC')::date = day)) order by day)
              from (select ${first}::date + n as day from generate_series(0, 6) n) days) as sent`;
  return row ?? { waiting: 0, failed: 0, refused: 0, sent: [] };
}

/** Mails that did not leave yet, or never will by themselves; the newest first. */
export async function listFailedMail(db: Db): Promise<FailedMail[]> {
  const rows = await db<FailedMail[]>`
    select id, recipient, template, created_at, tries, last_error, refused_at is not null as refused
      from mail_outbox where sent_at is null and recipient <> '' and tries > 0
     order by id desc limit 100`;
  return [...rows];
}

/** What was not tried yet, by template; the longest waiting first. */
export async function listWaitingMail(db: Db): Promise<WaitingMail[]> {
  const rows = await db<WaitingMail[]>`
    select template, count(*)::int as count, min(created_at) as since
      from mail_outbox where sent_at is null and recipient <> '' and tries = 0
     group by template order by since, template`;
  return [...rows];
}

/** What the mail server said last of a mail that may still leave; null when every mail leaves. */
export async function getLastMailError(db: Db): Promise<string | null> {
  const [row] = await db<{ lastError: string | null }[]>`
    select last_error from mail_outbox
     where sent_at is null and refused_at is null and recipient <> '' and tries > 0 order by id desc limit 1`;
  return row?.lastError ?? null;
}

/** All that may still leave, at once: after a setting was mended. Returns how many. */
export async function resendFailedMail(pool: Pool, { mail, now }: { mail: MailQueue; now: Date }): Promise<number> {
  const rows = await pool<{ id: string }[]>`
    select id from mail_outbox
     where sent_at is null and refused_at is null and recipient <> '' and tries > 0 order by id`;
  let resent = 0;
  for (const { id } of rows) if (await resendMail(pool, { id, mail, now })) resent += 1;
  return resent;
}

/** Anew in the queue, under the same key, so that it still leaves at most once. False when it left, or is gone. */
export function resendMail(
  pool: Pool,
  { id, mail, now }: { id: string; mail: MailQueue; now: Date },
): Promise<boolean> {
  return pool.begin(async (tx) => {
    const [row] = await tx<
      {
        idempotencyKey: string;
        recipient: string;
        template: string;
        data: Record<string, unknown> & { locale: Locale };
      }[]
    >`
      delete from mail_outbox where id = ${id} and sent_at is null and recipient <> '' and tries > 0
      returning idempotency_key, recipient, template, data`;
    if (!row) return false;
    const { locale, ...data } = row.data;
    await mail.enqueue(tx, { ...row, locale, data }, now);
    return true;
  });
}
