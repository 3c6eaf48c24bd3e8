/** For administrators: the state of the outbox, and sending a failed mail again. */
import type { Db, Pool } from "../database/database.server";
import type { Locale } from "../locale";
import type { MailQueue } from "./mail-queue.server";

export interface MailCounts {
  /** Not tried yet. */
  waiting: number;
  /** Tried at least once and not sent yet. */
  failed: number;
  /** Permanently refused in the last seven days, at once or by a later report. */
  refused: number;
  /** Mails sent on each of the last seven days, the oldest day first. */
  sent: { day: string; count: number }[];
}

export interface FailedMail {
  id: string;
  recipient: string;
  template: string;
  createdAt: Date;
  tries: number;
  lastError: string | null;
  /** True: it is not tried again automatically. */
  refused: boolean;
}

/** Mails with the same template that were not tried yet. */
export interface WaitingMail {
  template: string;
  count: number;
  /** When the oldest of them was added. */
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

/** Mails that were tried but not sent, newest first; also those that are not tried again automatically. */
export async function listFailedMail(db: Db): Promise<FailedMail[]> {
  const rows = await db<FailedMail[]>`
    select id, recipient, template, created_at, tries, last_error, refused_at is not null as refused
      from mail_outbox where sent_at is null and recipient <> '' and tries > 0
     order by id desc limit 100`;
  return [...rows];
}

/** Mails that were not tried yet, by template; the longest waiting first. */
export async function listWaitingMail(db: Db): Promise<WaitingMail[]> {
  const rows = await db<WaitingMail[]>`
    select template, count(*)::int as count, min(created_at) as since
      from mail_outbox where sent_at is null and recipient <> '' and tries = 0
     group by template order by since, template`;
  return [...rows];
}

/** The last error of the mail server for a mail that is still tried; null if there is no such mail. */
export async function getLastMailError(db: Db): Promise<string | null> {
  const [row] = await db<{ lastError: string | null }[]>`
    select last_error from mail_outbox
     where sent_at is null and refused_at is null and recipient <> '' and tries > 0 order by id desc limit 1`;
  return row?.lastError ?? null;
}

/** Sends all failed mails again at once, for example after a setting was corrected. Returns the number of mails. */
export async function resendFailedMail(pool: Pool, { mail, now }: { mail: MailQueue; now: Date }): Promise<number> {
  const rows = await pool<{ id: string }[]>`
    select id from mail_outbox
     where sent_at is null and refused_at is null and recipient <> '' and tries > 0 order by id`;
  let resent = 0;
  for (const { id } of rows) if (await resendMail(pool, { id, mail, now })) resent += 1;
  return resent;
}

/** Puts a mail in the queue again, with the same key, so that it is sent at most once. False if it was already sent or does not exist. */
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
