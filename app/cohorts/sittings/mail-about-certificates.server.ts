/** Mails to learners whose certificate waited until a sitting was decided. */
import { lockAccountForMail } from "~/accounts/identity/lock-account-for-mail.server";
import { findClaimOfAttempt } from "~/certificates/issue/get-certificate-claim.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import { daysUntilSittingLapses } from "~/learning/sitting/sitting";
import { isDaytimeInAmsterdam } from "~/platform/amsterdam";
import type { Db, Pool } from "~/platform/database/database.server";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { runForEach, throwCollectedErrors } from "~/platform/run-for-each";
import { selectAttemptsOfLapsedSittings } from "./sittings.sql.server";

const dayMs = 86_400_000;
/** How long after the lapse of a sitting its learners can still get the mail: the job may have been down, or it was night. */
const mostDaysAfterLapse = 2;

interface DecidedAttempt {
  learnerId: string;
  attemptId: string;
  courseId: string;
  /** The name that the group had when the sitting was opened. */
  cohort: string;
}

interface Mailing {
  /** Whether this installation is public. If not, a certificate is marked as a trial. */
  isPublic: boolean;
  mail: MailQueue;
  now: Date;
}

/**
 * Queues a mail to the learner of an attempt if its sitting is decided and they can claim a certificate now that waited for that. Nobody gets
 * a second one about the same attempt. Call this in a transaction. Returns whether there was something to tell.
 */
export async function mailAboutCertificate(
  tx: Db,
  releases: ReleaseCache,
  { learnerId, attemptId, courseId, cohort, isPublic, mail, now }: DecidedAttempt & Mailing,
): Promise<boolean> {
  const account = await lockAccountForMail(tx, { learnerId });
  if (!account) return false;
  const { name, email: recipient, locale } = account;
  const learner = { learnerId, kind: "account" as const, name };
  const claim = await findClaimOfAttempt(tx, releases, { learner, courseId, attemptId, isPublic, now });
  // What was handed in late or after leaving waited for nothing.
  if (!claim || claim.without === "late" || claim.without === "left") return false;
  const { course, supervisedBy, without, first } = claim;
  const data = {
    ...{ name, course, courseId, cohort },
    supervisedBy: JSON.stringify(supervisedBy),
    without: without ?? "",
    second: String(first !== null),
  };
  const idempotencyKey = `certificate-after-sitting:${attemptId}`;
  await mail.enqueue(tx, { idempotencyKey, recipient, template: "certificate-after-sitting", locale, data }, now);
  return true;
}

/**
 * Queues that mail to the learners of sittings that lapsed, because nobody closed them. A job calls this every hour; the mails go by day. Returns
 * the number of mails.
 * @throws AggregateError at the end, if it failed for one
 */
export async function mailAboutLapsedSittings(pool: Pool, releases: ReleaseCache, mailing: Mailing): Promise<number> {
  const { now } = mailing;
  if (!isDaytimeInAmsterdam(now)) return 0;
  const until = new Date(now.getTime() - daysUntilSittingLapses * dayMs);
  const after = new Date(until.getTime() - mostDaysAfterLapse * dayMs);
  const errors: unknown[] = [];
  const due = await selectAttemptsOfLapsedSittings(pool, { after, until });
  const tell = (each: DecidedAttempt) =>
    pool.begin((tx) => mailAboutCertificate(tx, releases, { ...each, ...mailing }));
  const sent = await runForEach(due, tell, errors);
  throwCollectedErrors(errors);
  return sent;
}
