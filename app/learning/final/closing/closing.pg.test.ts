/** What the jobs do with final tests whose time is over, or nearly. */
import { expect, test } from "vitest";
import { insertLearnerWithAccount } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse, passAllLessons, takeFinalTest } from "~/../tests/support/final-test";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { getFinalTestResult } from "../pages/get-final-test-result.server";
import { forEachClosingFinalTest } from "./for-each-closing-final-test.server";
import { handInFinalTestsWhoseTimeIsOver } from "./hand-in-final-tests-whose-time-is-over.server";
import { mailAboutFinalTestsClosingSoon } from "./mail-about-final-tests-closing-soon.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2027-03-22T10:00:00Z");
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const courseId = "proef";
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, start, built);
const mail = createMailQueue({ send: async () => {} });

async function examinee(begun: Date, { right = 5, handIn = false } = {}) {
  const learnerId = await insertLearnerWithAccount(pool, "Zoë", start);
  await passAllLessons(pool, { learnerId, releaseId, built, now: start });
  await takeFinalTest({ pool, releases, learnerId }, { right, now: begun, handIn });
  return learnerId;
}

const mailsOf = (learnerId: string) => pool<{ template: string; data: Record<string, string> }[]>`
  select template, data from mail_outbox where recipient = ${`${learnerId}@example.org`}`;
const result = (learnerId: string, now: Date) =>
  getFinalTestResult(pool, releases, { learnerId, courseId, series: 1, number: 1, now });
const closing = (now: Date) => mailAboutFinalTestsClosingSoon(pool, releases, { mail, now });
const handIn = (now: Date) => handInFinalTestsWhoseTimeIsOver(pool, releases, { now });

test("a day before a test closes its learner gets one mail, with the day and the hour in Amsterdam", async () => {
  const open = await examinee(start);
  const handedIn = await examinee(start, { handIn: true });
  const later = await examinee(after(5));
  await closing(after(6 * 24 - 1));
  expect(await mailsOf(open)).toHaveLength(0);
  for (const hour of [0, 1, 2, 23.9]) await closing(after(6 * 24 + hour));
  const [sent, ...more] = await mailsOf(open);
  // The clock went forward meanwhile: summer time begins on 28 March.
  expect(sent).toMatchObject({
    template: "final-test-closing",
    data: { name: "Zoë", course: "Proefcursus", courseId, due: after(7 * 24).toISOString() },
  });
  expect(more).toHaveLength(0);
  expect(await mailsOf(handedIn)).toHaveLength(0);
  expect(await mailsOf(later)).toHaveLength(1);
});

test("tests whose time is over are handed in at that time, once, and others stay open", async () => {
  const begun = after(100);
  const over = await examinee(begun);
  const open = await examinee(after(101));
  await handIn(after(100 + 7 * 24 - 0.1));
  expect(await result(over, after(300))).toEqual({ state: "open" });
  const now = after(100 + 7 * 24 + 0.2);
  await Promise.all([handIn(now), handIn(now)]);
  const found = await result(over, now);
  if (found?.state !== "closed") throw new Error("not closed");
  expect(found.page).toMatchObject({ passed: true, byClock: true, right: 5 });
  expect(new Date(found.page.handedInAt)).toEqual(after(100 + 7 * 24));
  expect(await result(open, now)).toEqual({ state: "open" });
  const rows = await pool`
    select from attempt_result r where learner_id = ${over} and exists (
      select from attempt where learner_id = r.learner_id and id = r.attempt_id and kind = 'final')`;
  expect(rows).toHaveLength(1);
});

test("a test that can't be handled does not stop those after it, and the job fails at the end", async () => {
  const ids = [await examinee(after(1000)), await examinee(after(1001)), await examinee(after(1002))];
  const seen: string[] = [];
  const running = forEachClosingFinalTest(pool, { from: after(1000), until: after(1003 + 7 * 24) }, async (each) => {
    seen.push(each.learnerId);
    if (each.learnerId === ids[0]) throw new Error("not this one");
  });
  await expect(running).rejects.toThrow("1 final tests failed");
  expect(seen.filter((id) => ids.includes(id))).toEqual(ids);
});
