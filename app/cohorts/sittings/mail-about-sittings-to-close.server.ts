import { lockAccountForMail } from "~/accounts/identity/lock-account-for-mail.server";
import { computeSittingLapse, daysUntilSittingLapses, hoursUntilSittingMail } from "~/learning/sitting/sitting";
import { isDaytimeInAmsterdam } from "~/platform/amsterdam";
import type { Pool } from "~/platform/database/database.server";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { runForEach, throwCollectedErrors } from "~/platform/run-for-each";
import { type SittingToClose, selectSittingsToClose } from "./sittings.sql.server";

const hourMs = 3_600_000;

/**
 * Queues a mail about every sitting that is over and that nobody closed, because certificates wait for it: to the trainer who opened it, and
 * to the owner of the group. A job calls this every hour. Mails go by day, some hours after the window or the next morning, and nobody gets a
 * second one about the same sitting. Returns the number of mails.
 * @throws AggregateError at the end, if it failed for one
 */
export async function mailAboutSittingsToClose(
  pool: Pool,
  { mail, now }: { mail: MailQueue; now: Date },
): Promise<number> {
  if (!isDaytimeInAmsterdam(now)) return 0;
  const after = new Date(now.getTime() - daysUntilSittingLapses * 24 * hourMs);
  const until = new Date(now.getTime() - hoursUntilSittingMail * hourMs);
  const errors: unknown[] = [];
  const due = await selectSittingsToClose(pool, { after, until });
  const sent = await runForEach(due, (each) => mailAbout(pool, each, { mail, now }), errors);
  throwCollectedErrors(errors);
  return sent;
}

function mailAbout(
  pool: Pool,
  { trainerId, mailKey, sittingId, cohortId, cohortName: cohort, room, opensAt, closesAt }: SittingToClose,
  { mail, now }: { mail: MailQueue; now: Date },
): Promise<boolean> {
  return pool.begin(async (tx) => {
    const account = await lockAccountForMail(tx, { learnerId: trainerId });
    if (!account) return false;
    const { name, email, locale } = account;
    const times = { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
    const lapsesAt = computeSittingLapse({ closesAt }).toISOString();
    const data = { name, cohort, cohortId, sittingId, room, ...times, lapsesAt };
    await mail.enqueue(
      tx,
      { idempotencyKey: mailKey, recipient: email, template: "sitting-to-close", locale, data },
      now,
    );
    return true;
  });
}
