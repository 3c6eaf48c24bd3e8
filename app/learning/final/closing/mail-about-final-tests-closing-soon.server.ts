import { lockAccountForMail } from "~/accounts/identity/lock-account-for-mail.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { dayMs } from "../final-test-rules";
import type { OpenFinalTest } from "./closing-final-tests.sql.server";
import { forEachClosingFinalTest } from "./for-each-closing-final-test.server";

/**
 * Queues a mail to every learner whose final test closes within a day. A job calls this every hour; nobody gets a second mail about the same
 * attempt.
 */
export function mailAboutFinalTestsClosingSoon(
  pool: Pool,
  releases: ReleaseCache,
  { mail, now }: { mail: MailQueue; now: Date },
): Promise<void> {
  const until = new Date(now.getTime() + dayMs);
  return forEachClosingFinalTest(pool, { from: now, until }, (test) => mailAbout(pool, releases, { test, mail, now }));
}

async function mailAbout(
  pool: Pool,
  releases: ReleaseCache,
  { test, mail, now }: { test: OpenFinalTest; mail: MailQueue; now: Date },
): Promise<void> {
  const { learnerId, courseId, attemptId, closesAt } = test;
  const release = await releases.current(pool, courseId);
  if (!release) return;
  await pool.begin(async (tx) => {
    const account = await lockAccountForMail(tx, { learnerId });
    if (!account) return;
    const { name, email, locale } = account;
    const idempotencyKey = `final-test-closing-${attemptId}`;
    const data = { name, course: release.content.title, courseId, due: closesAt.toISOString() };
    await mail.enqueue(tx, { idempotencyKey, recipient: email, template: "final-test-closing", locale, data }, now);
  });
}
