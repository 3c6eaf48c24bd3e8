/** SQL that counts and lists the mails in the outbox for administrators. */
import type { Db } from "../database/database.server";

export interface OutboxMailCounts {
  /** The number of mails that were not tried yet. */
  waiting: number;
  /** The number of mails that were tried at least once, are not sent yet, and are still tried again. */
  failed: number;
  /** The number of mails that were permanently refused in the last seven days, at once or by a later report. */
  refused: number;
  /** The number of mails that were sent on each of the last seven days, the oldest day first. */
  sent: { day: string; count: number }[];
}

interface FailedMail {
  id: string;
  recipient: string;
  template: string;
  createdAt: Date;
  tries: number;
  lastError: string | null;
  /** Whether the mail was permanently refused, so that it is not tried again automatically. */
  refused: boolean;
}

/** How many mails of one template were not tried yet. */
interface WaitingMailCount {
  template: string;
  count: number;
  /** When the oldest of these mails was added. */
  since: Date;
}

/** Counts the mails in the outbox. `firstOfSevenDays` is the first of the last seven days, such as `2026-11-22`. */
export async function selectOutboxMailCounts(db: Db, firstOfSevenDays: string): Promise<OutboxMailCounts> {
  const [row] = await db<OutboxMailCounts[]>`
    select (select count(*)::int from mail_outbox where sent_at is null and refused_at is null and recipient <> '' and tries = 0) as waiting,
           (select count(*)::int from mail_outbox where sent_at is null and refused_at is null and recipient <> '' and tries > 0) as failed,
           (select count(*)::int from mail_outbox where refused_at >= ${firstOfSevenDays}::date) as refused,
           (select json_agg(json_build_object('day', to_char(day, 'YYYY-MM-DD'), 'count',
                     (select count(*)::int from mail_outbox where (sent_at at time zone 'UTC')::date = day)) order by day)
              from (select ${firstOfSevenDays}::date + n as day from generate_series(0, 6) n) days) as sent`;
  return row ?? { waiting: 0, failed: 0, refused: 0, sent: [] };
}

/** Returns mails that were tried but not sent, newest first. Mails that were permanently refused are included. */
export async function listFailedAndRefusedMails(db: Db): Promise<FailedMail[]> {
  const rows = await db<FailedMail[]>`
    select id, recipient, template, created_at, tries, last_error, refused_at is not null as refused
      from mail_outbox where sent_at is null and recipient <> '' and tries > 0
     order by id desc limit 100`;
  return [...rows];
}

/** Returns how many mails of each template were not tried yet. The template whose mail waits longest comes first. */
export async function countWaitingMailByTemplate(db: Db): Promise<WaitingMailCount[]> {
  const rows = await db<WaitingMailCount[]>`
    select template, count(*)::int as count, min(created_at) as since
      from mail_outbox where sent_at is null and refused_at is null and recipient <> '' and tries = 0
     group by template order by since, template`;
  return [...rows];
}

/** Returns the mail server's last error for the newest mail that failed and is still tried again, or null if there is no such mail. */
export async function getLastErrorOfNewestRetriedMail(db: Db): Promise<string | null> {
  const [row] = await db<{ lastError: string | null }[]>`
    select last_error from mail_outbox
     where sent_at is null and refused_at is null and recipient <> '' and tries > 0 order by id desc limit 1`;
  return row?.lastError ?? null;
}
