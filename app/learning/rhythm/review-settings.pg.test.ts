import { expect, it } from "vitest";
import { insertLearnerWithAccount } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { answerPracticeQuestion } from "../practice/answer-practice-question.server";
import { getToday } from "../today/get-today.server";
import { getReviewSetting, getReviewSettingAndAddress } from "./get-review-setting.server";
import { defaultReviewSetting } from "./review-setting";
import { saveReviewSetting } from "./save-review-setting.server";
import { switchPause } from "./switch-pause.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const begin = new Date("2026-03-01T10:00:00Z");
const course = await loadTestCourse(pool, begin);
const { pausedAt: _, ...defaults } = defaultReviewSetting;

function answer(learnerId: string, questionId: string, at: string) {
  return answerPracticeQuestion(pool, releases, {
    learner: { id: learnerId },
    ...{ courseId: "proef", lessonId: "vijf", questionId, round: 1, seq: 1 },
    fields: createSampleAnswerFields(course.record(questionId), true),
    now: new Date(at),
  });
}

const litWeekdays = async (learnerId: string, now: string) =>
  (await getToday(pool, releases, { learnerId, now: new Date(now) })).week.windows
    .filter(({ lit }) => lit)
    .map(({ weekday }) => weekday);

it("a day is lit by an answer of the learner on that day in Amsterdam, also in the week in which summer time begins", async () => {
  const learnerId = await insertLearner(pool, begin);
  const other = await insertLearner(pool, begin);
  // The last moment of Sunday, then the first of Monday in winter time, and the last of Sunday in summer time.
  await answer(learnerId, "B1", "2026-03-22T22:59:59Z");
  await answer(learnerId, "B2", "2026-03-22T23:00:00Z");
  await answer(learnerId, "B3", "2026-03-29T21:59:59Z");
  await answer(other, "B1", "2026-03-25T12:00:00Z");
  expect(await litWeekdays(learnerId, "2026-03-29T20:00:00Z")).toEqual([1, 7]);
  expect(await litWeekdays(learnerId, "2026-03-22T22:30:00Z")).toEqual([7]);
  expect(await litWeekdays(learnerId, "2026-03-29T22:00:00Z")).toEqual([]);
  expect(await litWeekdays(other, "2026-03-29T20:00:00Z")).toEqual([3]);
});

it("without a choice the defaults hold; what is saved is read again, and nobody else's changes", async () => {
  const learnerId = await insertLearnerWithAccount(pool, "Een", begin);
  const other = await insertLearnerWithAccount(pool, "Twee", begin);
  expect(await getReviewSetting(pool, { learnerId })).toEqual(defaultReviewSetting);
  const chosen = [
    { ...defaults, rhythm: { kind: "days", days: 3 } as const, asksConfidence: true, wantsMail: true },
    { ...defaults, rhythm: { kind: "weekdays", weekdays: [2, 7] } as const, wantedRecall: 0.95 as const },
    { ...defaults, rhythm: { kind: "none" } as const },
  ];
  for (const setting of chosen) {
    const rhythm = setting.rhythm.kind === "weekdays" ? { ...setting.rhythm, weekdays: [2, 7] } : setting.rhythm;
    expect(await saveReviewSetting(pool, releases, { learnerId, ...setting, rhythm })).toEqual({ ok: true });
    expect(await getReviewSetting(pool, { learnerId })).toEqual({ ...setting, pausedAt: null });
  }
  expect(await getReviewSetting(pool, { learnerId: other })).toEqual(defaultReviewSetting);
});

it("a pause keeps its begin and all that was chosen, and saving settings does not end it", async () => {
  const learnerId = await insertLearnerWithAccount(pool, "Een", begin);
  const other = await insertLearnerWithAccount(pool, "Twee", begin);
  const setting = { ...defaults, rhythm: { kind: "days" as const, days: 2 } };
  await saveReviewSetting(pool, releases, { learnerId, ...setting });
  for (const now of [begin, new Date("2026-03-05T10:00:00Z")])
    await switchPause(pool, { learnerId, paused: true, now });
  await saveReviewSetting(pool, releases, { learnerId, ...setting, asksConfidence: true });
  expect(await getReviewSetting(pool, { learnerId })).toEqual({ ...setting, asksConfidence: true, pausedAt: begin });
  expect(await getToday(pool, releases, { learnerId, now: begin })).toMatchObject({
    paused: true,
    asksConfidence: true,
  });
  expect(await getToday(pool, releases, { learnerId: other, now: begin })).toMatchObject({
    paused: false,
    asksConfidence: false,
  });
  for (let time = 0; time < 2; time++) await switchPause(pool, { learnerId, paused: false, now: begin });
  expect(await getReviewSetting(pool, { learnerId })).toMatchObject({ pausedAt: null, rhythm: { days: 2 } });
});

it("another wish to recall plans the learner's cards anew, and only theirs", async () => {
  const learnerId = await insertLearnerWithAccount(pool, "Een", begin);
  const other = await insertLearnerWithAccount(pool, "Twee", begin);
  for (const each of [learnerId, other]) await answer(each, "B1", "2026-03-02T10:00:00Z");
  const dueOn = async (id: string) =>
    (await pool<{ dueOn: string }[]>`select due_on::text from review_card where learner_id = ${id}`)[0]?.dueOn ?? "";
  const before = await dueOn(learnerId);
  await saveReviewSetting(pool, releases, { learnerId, ...defaults, wantedRecall: 0.85 });
  expect([(await dueOn(learnerId)) > before, await dueOn(other)]).toEqual([true, before]);
  await saveReviewSetting(pool, releases, { learnerId, ...defaults });
  expect(await dueOn(learnerId)).toBe(before);
});

it("the review mail is refused to an account whose address belongs to another account now, and then nothing is saved", async () => {
  const learnerId = await insertLearnerWithAccount(pool, "Een", begin);
  expect((await getReviewSettingAndAddress(pool, { learnerId })).address).toBe(`${learnerId}@example.org`);
  await pool`update account set yielded_email = 'gedeeld@example.org' where learner_id = ${learnerId}`;
  expect((await getReviewSettingAndAddress(pool, { learnerId })).address).toBe(null);
  const asking = { learnerId, ...defaults, asksConfidence: true, wantsMail: true };
  expect(await saveReviewSetting(pool, releases, asking)).toEqual({ ok: false, reason: "no-confirmed-address" });
  expect(await getReviewSetting(pool, { learnerId })).toEqual(defaultReviewSetting);
});
