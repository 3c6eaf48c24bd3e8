import { lockAccountForMail } from "~/accounts/identity/lock-account-for-mail.server";
import { issueUnsubscribeToken } from "~/accounts/identity/unsubscribe-link.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import { formatAmsterdamDay, formatIsoWeek } from "~/platform/amsterdam";
import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { runForEach, throwCollectedErrors } from "~/platform/run-for-each";
import { loadReviewDay } from "../review/load-review-day.server";
import { listNextQuestions } from "../review/review-day";
import { boundDay } from "./day-bounds";
import {
  countQuestionsInReviewMail,
  mayGetReviewMail,
  type ReviewMailFacts,
  reviewMailLinkName,
} from "./review-mail-rules";
import {
  insertReviewMail,
  lockAndReadReviewMailFacts,
  type ReviewMailMoment,
  selectReviewMailCandidates,
} from "./review-mails.sql.server";

/**
 * Sends the mail about questions that are ready to learners who asked for it: at most once in an ISO week, by day, and not on a day on which
 * they learned. If the job runs again, or in two processes at once, nobody gets a second mail. If it fails for
 * one learner, the others still get theirs. Returns the number of mails.
 * @throws AggregateError at the end, if it failed for somebody
 */
export async function sendReviewMails(
  pool: Pool,
  releases: ReleaseCache,
  { mail, now }: { mail: MailQueue; now: Date },
): Promise<number> {
  const day = formatAmsterdamDay(now);
  const moment = { today: boundDay(day), week: formatIsoWeek(day) };
  const errors: unknown[] = [];
  const sendTo = async ({ learnerId, facts }: { learnerId: string; facts: ReviewMailFacts }) => {
    if (!mayGetReviewMail(facts, now)) return false;
    const review = await loadReviewDay(pool, releases, { learnerId, day });
    const questions = countQuestionsInReviewMail(listNextQuestions(review.questions).length);
    return questions > 0 && (await send(pool, { learnerId, questions, moment, mail, now }));
  };
  const sent = await runForEach(await selectReviewMailCandidates(pool, moment), sendTo, errors);
  throwCollectedErrors(errors);
  return sent;
}

function send(
  pool: Pool,
  {
    learnerId,
    questions,
    moment,
    mail,
    now,
  }: { learnerId: string; questions: number; moment: ReviewMailMoment; mail: MailQueue; now: Date },
): Promise<boolean> {
  return pool.begin(async (tx) => {
    const account = await lockAccountForMail(tx, { learnerId });
    // What was read before the lock may be outdated: meanwhile the learner learned, paused or unsubscribed, or another job sent the mail.
    const facts = account && (await lockAndReadReviewMailFacts(tx, { learnerId, ...moment }));
    if (!account || !facts || !mayGetReviewMail(facts, now)) return false;
    if (!(await insertReviewMail(tx, { learnerId, week: moment.week, now }))) return false;
    const { name, email, locale } = account;
    const token = await issueUnsubscribeToken(tx, { learnerId, email, from: reviewMailLinkName, now });
    // The key is kept after the learner is deleted, so it does not contain the learner's id.
    const outgoing = { idempotencyKey: `review-mail:${newId(now)}`, recipient: email, template: "review-mail", locale };
    await mail.enqueue(tx, { ...outgoing, data: { name, questions, token } }, now);
    return true;
  });
}
