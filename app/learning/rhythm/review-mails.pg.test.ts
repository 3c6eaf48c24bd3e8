import { expect, it } from "vitest";
import { insertLearnerWithAccount } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { createMailQueue, type MailQueue } from "~/platform/mail/mail-queue.server";
import { answerPracticeQuestion } from "../practice/answer-practice-question.server";
import { saveReviewSetting } from "./save-review-setting.server";
import { sendReviewMails } from "./send-review-mails.server";
import { switchPause } from "./switch-pause.server";
import { isLinkOfReviewMail, unsubscribeFromReviewMail } from "./unsubscribe-from-review-mail.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const begin = new Date("2026-03-01T10:00:00Z");
const course = await loadTestCourse(pool, begin);
const mail = createMailQueue({ send: async () => {} });
const monday = new Date("2026-03-09T08:35:00Z");
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000);

const mailsOf = (learnerId: string) => pool<{ locale: string; data: { token: string; questions: number } }[]>`
  select data->>'locale' as locale, data from mail_outbox
   where template = 'review-mail' and recipient = ${`${learnerId}@example.org`} order by created_at, id`;
const send = (now: Date) => sendReviewMails(pool, releases, { mail, now });

function answer(learnerId: string, questionId: string, at: Date) {
  return answerPracticeQuestion(pool, releases, {
    learner: { id: learnerId },
    ...{ courseId: "proef", lessonId: "vijf", questionId, round: 1, seq: 1 },
    fields: createSampleAnswerFields(course.record(questionId), false),
    now: at,
  });
}

const asking = {
  wantedRecall: 0.9,
  asksConfidence: false,
  rhythm: { kind: "none" },
  wantsMail: true,
} as const;

/** Inserts a learner who has cards that are due, and who asked for the mail. */
async function insertAskingLearner(questions = ["B1", "B2"], change: Partial<typeof asking> | object = {}) {
  const learnerId = await insertLearnerWithAccount(pool, "Noor", begin);
  for (const questionId of questions) await answer(learnerId, questionId, begin);
  await saveReviewSetting(pool, releases, { learnerId, ...asking, ...change });
  return learnerId;
}

it("of many jobs at once one sends, and the next mail comes a week later at the earliest", async () => {
  const learnerId = await insertAskingLearner();
  await Promise.all(Array.from({ length: 6 }, () => send(monday)));
  for (const days of [0.1, 1, 6]) await send(later(days));
  const [first, ...more] = await mailsOf(learnerId);
  expect([first?.data.questions, first?.locale, more]).toEqual([2, "nl", []]);
  await send(later(7));
  expect(await mailsOf(learnerId)).toHaveLength(2);
  expect([...(await pool`select week from review_mail where learner_id = ${learnerId} order by week`)]).toEqual([
    { week: "2026-W11" },
    { week: "2026-W12" },
  ]);
});

it("nobody gets a mail who did not ask, has a pause, learned today, has no address of their own, or has no card that is due", async () => {
  const silent = await insertAskingLearner(["B1"], { wantsMail: false });
  const paused = await insertAskingLearner();
  await switchPause(pool, { learnerId: paused, paused: true, now: begin });
  const learned = await insertAskingLearner();
  await answer(learned, "B3", new Date("2026-03-09T00:10:00Z"));
  const yielded = await insertAskingLearner();
  await pool`update account set yielded_email = ${`other-${yielded}@example.org`} where learner_id = ${yielded}`;
  const none = await insertAskingLearner([]);
  const resting = await insertAskingLearner(["B1"]);
  await pool`update review_card set objective = 'gone' where learner_id = ${resting}`;
  const named = await insertAskingLearner(["B1"], { rhythm: { kind: "weekdays", weekdays: [2] } });
  await send(new Date("2026-03-09T05:35:00Z"));
  await send(monday);
  const everybody = [silent, paused, learned, yielded, none, resting, named];
  for (const each of everybody) expect(await mailsOf(each)).toHaveLength(0);
  await switchPause(pool, { learnerId: paused, paused: false, now: monday });
  await send(later(1));
  const counts = await Promise.all(everybody.map(async (each) => (await mailsOf(each)).length));
  expect(counts).toEqual([0, 1, 1, 0, 0, 0, 1]);
});

it("the link in a mail switches that mail off without logging in, as often as it is used, and for nobody else", async () => {
  const learnerId = await insertAskingLearner();
  const other = await insertAskingLearner();
  await send(monday);
  const token = (await mailsOf(learnerId))[0]?.data.token ?? "";
  expect(await isLinkOfReviewMail(pool, { token, now: later(1) })).toBe(true);
  await send(later(7));
  expect(await mailsOf(learnerId)).toHaveLength(2);
  for (let time = 0; time < 2; time++)
    expect(await unsubscribeFromReviewMail(pool, { token, now: later(8) })).toBe(true);
  await send(later(14));
  expect([(await mailsOf(learnerId)).length, (await mailsOf(other)).length]).toEqual([2, 3]);
  // It stays off for this link, also if the learner asked again: the newest wish is the click.
  await saveReviewSetting(pool, releases, { learnerId, ...asking });
  await unsubscribeFromReviewMail(pool, { token, now: later(15) });
  await send(later(21));
  expect(await mailsOf(learnerId)).toHaveLength(2);
  for (const unknown of ["x".repeat(43), ""]) {
    expect(await isLinkOfReviewMail(pool, { token: unknown, now: monday })).toBe(false);
    expect(await unsubscribeFromReviewMail(pool, { token: unknown, now: monday })).toBe(false);
  }
  expect(await unsubscribeFromReviewMail(pool, { token, now: later(120) })).toBe(false);
});

it("who switches the mail off while the job runs gets none any more", async () => {
  const both = [await insertAskingLearner(), await insertAskingLearner()];
  // While the mail to one of them is stored, the other one unsubscribes.
  const mails = createMailQueue({
    send: async () => {
      await pool`update review_setting set weekly_mail = false where learner_id in (
        select learner_id from review_setting where learner_id in ${pool(both)} for update skip locked)`;
    },
  });
  await sendReviewMails(pool, releases, { mail: mails, now: monday });
  const counts = await Promise.all(both.map(async (each) => (await mailsOf(each)).length));
  expect(counts.sort()).toEqual([0, 1]);
});

it("if it fails for one learner, the others still get their mail, and the job fails at the end", async () => {
  const first = await insertAskingLearner();
  const broken = await insertAskingLearner();
  const last = await insertAskingLearner();
  const failing: MailQueue = {
    enqueue: async (db, outgoing, now) => {
      if (outgoing.recipient.startsWith(broken)) throw new Error("no mail");
      await mail.enqueue(db, outgoing, now);
    },
  };
  await expect(sendReviewMails(pool, releases, { mail: failing, now: monday })).rejects.toThrow(AggregateError);
  const counts = await Promise.all([first, broken, last].map(async (each) => (await mailsOf(each)).length));
  expect(counts).toEqual([1, 0, 1]);
  await send(monday);
  expect(await mailsOf(broken)).toHaveLength(1);
});

it("a learner who deletes their account while mails are sent gets none, and no row stays", async () => {
  const learnerId = await insertAskingLearner();
  await pool`delete from learner where id = ${learnerId}`;
  await send(monday);
  expect(await mailsOf(learnerId)).toHaveLength(0);
  for (const table of ["review_setting", "review_mail"])
    expect(await pool`select from ${pool(table)} where learner_id = ${learnerId}`).toHaveLength(0);
});
