/** For administrators: counts the mails in the outbox by state, and sends failed mails again. */
import type { Db, Pool } from "../database/database.server";
import { type OutboxMailCounts, selectOutboxMailCounts } from "./mail-overview.sql.server";
import type { MailQueue } from "./mail-queue.server";
import { deleteAndReturnTriedUnsentMail, selectTriedUnsentMailIds } from "./outbox.sql.server";

export {
  countWaitingMailByTemplate,
  getLastErrorOfNewestRetriedMail,
  listFailedAndRefusedMails,
} from "./mail-overview.sql.server";

const dayMs = 86_400_000;

export function countOutboxMails(db: Db, { now }: { now: Date }): Promise<OutboxMailCounts> {
  return selectOutboxMailCounts(db, new Date(now.getTime() - 6 * dayMs).toISOString().slice(0, 10));
}

/** Puts all failed mails in the queue again, for example after a setting was corrected. Returns the number of these mails. */
export async function requeueAllFailedMails(
  pool: Pool,
  { mail, now }: { mail: MailQueue; now: Date },
): Promise<number> {
  let resent = 0;
  for (const id of await selectTriedUnsentMailIds(pool))
    if (await requeueTriedUnsentMail(pool, { id, mail, now })) resent += 1;
  return resent;
}

/**
 * Puts a mail in the queue again, under the same key, so that it is not sent twice. Returns false if it was already sent, was not tried
 * yet, or does not exist.
 */
export function requeueTriedUnsentMail(
  pool: Pool,
  { id, mail, now }: { id: string; mail: MailQueue; now: Date },
): Promise<boolean> {
  return pool.begin(async (tx) => {
    const row = await deleteAndReturnTriedUnsentMail(tx, id);
    if (!row) return false;
    const { locale, ...data } = row.data;
    await mail.enqueue(tx, { ...row, locale, data }, now);
    return true;
  });
}
