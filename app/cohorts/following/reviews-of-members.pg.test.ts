/** Reviews of members: a trainer sees nothing of them, and cannot tell from a reminder whether somebody reviews. */
import { expect, it } from "vitest";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { answerReviewQuestion } from "~/learning/review/answer-review-question.server";
import { getReviewPage } from "~/learning/review/get-review-page.server";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { sendReminders } from "../reminding/send-reminders.server";
import { getCohortOverviewForTrainer } from "./get-cohort-overview.server";
import { getMemberForTrainer } from "./get-member-for-trainer.server";
import { selectMatrixRowFingerprints } from "./watch.sql.server";

const { pool } = await openTestDatabase();
const begin = new Date("2026-03-02T10:00:00Z");
const course = await loadTestCourse(pool, begin);
const releases = createReleaseCache();
const mail = createMailQueue({ send: async () => {} });
const after = (days: number) => new Date(begin.getTime() + days * 86_400_000);
const rounds = [{ lessonId: "vijf" as const, right: [false, true, true, false, true] }];

/** Answers the first question of the review of a day, if there is one. Returns how many answers were stored. */
async function review(learnerId: string, now: Date): Promise<number> {
  const page = await getReviewPage(pool, releases, { learnerId, shown: null, wantsMore: false, now });
  if (page.state !== "question") return 0;
  const questionId = page.question.id;
  const fields = createSampleAnswerFields(course.record(questionId), true);
  const given = { learnerId, courseId: "proef", questionId, seq: 1, fields, confidence: null, now };
  return (await answerReviewQuestion(pool, releases, given)).ok ? 1 : 0;
}

it("who reviews every day looks to the trainer like who does not, and gets the same mail", async () => {
  const trainerId = await insertTrainer(pool, "Marieke", begin);
  const cohortId = await insertCohort(pool, { trainerId, now: begin });
  const history = { releases, course, rounds };
  const daily = await insertMemberWithAccount(pool, { cohortId, name: "Ruben", now: begin }, history);
  const still = await insertMemberWithAccount(pool, { cohortId, name: "Ruben", now: begin }, history);
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, 'vijf', ${after(6)})`;
  let reviewed = 0;
  for (let day = 1; day <= 7; day++) reviewed += await review(daily, after(day));
  expect(reviewed).toBeGreaterThan(4);

  const now = after(7);
  const cohort = { courseId: "proef", startsOn: "2026-01-01", endsOn: "2026-12-31" };
  const overview = await getCohortOverviewForTrainer(pool, releases, { cohortId, trainerId, cohort, now });
  const marks = await selectMatrixRowFingerprints(pool, { cohortId, trainerId, now });
  const seen = async (learnerId: string) => {
    const member = await getMemberForTrainer(pool, releases, { cohort, cohortId, trainerId, learnerId, now });
    return JSON.stringify([
      overview.needs.find((each) => each.learnerId === learnerId)?.needs,
      overview.rows.find((each) => each.learnerId === learnerId),
      marks.find((each) => each.learnerId === learnerId)?.fingerprint,
      member,
    ]).replaceAll(learnerId, "");
  };
  expect(await seen(daily)).toContain('{"kind":"silent","days":7,"begun":true}');
  expect(await seen(daily)).toBe(await seen(still));

  await sendReminders(pool, releases, { mail, now });
  for (const learnerId of [daily, still]) {
    const mails = await pool<{ template: string; data: { begun: boolean } }[]>`
      select template, data from mail_outbox where recipient = ${`${learnerId}@example.org`}`;
    expect(mails.map(({ template, data }) => [template, data.begun])).toEqual([["silence-reminder", true]]);
  }
});
