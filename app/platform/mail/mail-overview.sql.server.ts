/** SQL that tells administrators how the outbox stands. */
import type { Db } from "../database/database.server";

export interface MailCounts {
  /** The number of mails that were not tried yet. */
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
  /** Tells whether the mail was refused, so that it is not tried again automatically. */
  refused: boolean;
}

/** Mails with the same template that were not tried yet. */
export interface WaitingMail {
  template: string;
  count: number;
  /** When the oldest of them was added. */
  since: Date;
}

/** `first`: the first of the seven days, as `2026-11-22`. */
export async function selectMailCounts(db: Db, first: string): Promise<MailCounts> {
  const [row] = await db<MailCounts[]>`
    select (select count(*)::int from mail_outbox where sent_at is null and recipient <> '' and tries = 0) as waiting,
           (select count(*)::int from mail_outbox where sent_at is null and refused_at is null and recipient <> '' and tries > 0) as failed,
           (select count(*)::int from mail_outbox where refused_at >= ${first}::date) as refused,
           (select json_agg(json_build_object('day', to_char(day, 'YYYY-MM-DD'), 'count',
                     (select count(*)::int from mail_outbox where (sent_at at time zone 'UTC')::date = day)) order by day)
              from (select ${first}::date + n as day from generate_series(0, 6) n) days) as sent`;
  return row ?? { waiting: 0, failed: 0, refused: 0, sent: [] };
}

/** Returns mails that were tried but not sent, newest first; also those that are not tried again automatically. */
export async function listFailedMail(db: Db): Promise<FailedMail[]> {
  const rows = await db<FailedMail[]>`
    select id, recipient, template, created_at, tries, last_error, refused_at is not null as refused
      from mail_outbox where sent_at is null and recipient <> '' and tries > 0
     order by id desc limit 100`;
  return [...rows];
}

/** Returns the mails that were not tried yet, by template; the longest waiting first. */
export async function listWaitingMail(db: Db): Promise<WaitingMail[]> {
  const rows = await db<WaitingMail[]>`
    select template, count(*)::int as count, min(created_at) as since
      from mail_outbox where sent_at is null and recipient <> '' and tries = 0
     group by template order by since, template`;
  return [...rows];
}

/** Returns the last error of the mail server for a mail that is still tried, or null if there is no such mail. */
export async function getLastMailError(db: Db): Promise<string | null> {
  const [row] = await db<{ lastError: string | null }[]>`
    select last_error from mail_outbox
     where sent_at is null and refused_at is null and recipient <> '' and tries > 0 order by id desc limit 1`;
  return row?.lastError ?? null;
}
