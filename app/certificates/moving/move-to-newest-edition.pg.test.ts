/** These tests follow learners who move while they can still claim a certificate of the edition that they leave. */
import { expect, test } from "vitest";
import { createCertificateTestHelpers } from "~/../tests/support/certificates";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import type { FinalTestCourseOptions } from "~/../tests/support/final-test";
import { createFinalTestEditions } from "~/../tests/support/final-test-editions";
import { answerPracticeRound } from "~/../tests/support/learning";
import type { BuiltCourse } from "~/content/release/release";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { findClaimLostByMoving } from "./find-claim-lost-by-moving.server";
import { moveToNewestEdition } from "./move-to-newest-edition.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2027-03-01T10:00:00Z");
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const openEditions = (courseId: string, options?: FinalTestCourseOptions) =>
  createFinalTestEditions({ pool, releases, start, now: after(100) }, courseId, options);

const refused = { ok: false, reason: "unconfirmed" };
const enrolmentsOf = async (learnerId: string) =>
  (await pool`select from enrolment where learner_id = ${learnerId}`).count;

test("who completed a practice edition moves by saying that they go without its certificate, or after claiming it", async () => {
  const course = await loadTestCourse(pool, start);
  const people = createCertificateTestHelpers(pool, releases, () => course, start);
  const [leaver, claimer, busy] = [await people.graduate(), await people.graduate(), await people.account()];
  const guest = await insertLearner(pool, start);
  await people.complete(guest);
  await answerPracticeRound(pool, releases, course, { learnerId: busy, lessonId: "vijf", right: [true], now: start });
  await loadTestCourse(pool, after(24), createTestCourse({ label: "2" }));
  const of = (learnerId: string, kind: "account" | "guest" = "account") => ({
    learner: { learnerId, kind, name: "Zoë" },
    courseId: "proef",
    isPublic: true,
    now: after(24),
  });
  const lost = (...who: Parameters<typeof of>) => findClaimLostByMoving(pool, releases, of(...who));
  const move = (...who: Parameters<typeof of>) =>
    moveToNewestEdition(pool, releases, { ...of(...who), withoutCertificate: false });
  expect([await lost(leaver), await lost(busy), await lost(guest, "guest")]).toEqual(["ready", null, "guest"]);
  expect(await move(leaver)).toEqual(refused);
  expect(await enrolmentsOf(leaver)).toBe(1);
  const knowing = { ...of(leaver), withoutCertificate: true };
  expect(await moveToNewestEdition(pool, releases, knowing)).toEqual({ ok: true, label: "2" });
  expect(await move(leaver)).toEqual({ ok: true, label: "2" });
  await people.issued(claimer);
  for (const moved of [await move(claimer), await move(busy), await move(guest, "guest")])
    expect(moved).toEqual({ ok: true, label: "2" });
});

test("a passed test is lost by moving to another pool, or to an edition that asks more, and not to one that asks the same", async () => {
  const editions = await openEditions("pools");
  const [learnerId, failed, trial] = [await editions.examinee(), await editions.examinee(), await editions.examinee()];
  for (const each of [learnerId, trial]) await editions.take(each, 6, start);
  await editions.take(failed, 2, start);
  await editions.issued(trial, { isPublic: false });
  await editions.open({ label: "2", mark: 1 }, after(24));
  expect([await editions.lost(learnerId), await editions.lost(failed)]).toEqual([null, null]);
  await editions.open({ label: "3" }, after(48), (built: BuiltCourse) => {
    const [first, ...more] = built.release.lessons;
    if (!first) throw new Error("no lessons");
    return { ...built, release: { ...built.release, lessons: [first, ...more, { ...first, id: "nieuw" }] } };
  });
  expect([await editions.lost(learnerId), await editions.lost(failed)]).toEqual(["ready", null]);
  await editions.open({ label: "4", pool: "andere" }, after(72));
  for (const each of [learnerId, trial]) expect(await editions.move(each)).toEqual(refused);
  expect(await editions.move(trial, { isPublic: false })).toMatchObject({ ok: true, label: "4" });
  expect(await editions.move(failed)).toMatchObject({ ok: true, label: "4" });
  expect(await editions.claim(learnerId)).toMatchObject({ kind: "ready" });
  expect(await editions.move(learnerId, { withoutCertificate: true })).toMatchObject({ ok: true, label: "4" });
});

test("a pass by a later, lower mark is lost by moving to an edition with a higher one", async () => {
  const marks = await openEditions("grenzen");
  const learnerId = await marks.examinee();
  await marks.take(learnerId, 4, start);
  await marks.open({ label: "2", mark: 0.6 }, after(24));
  expect(await marks.move(learnerId)).toMatchObject({ ok: true, label: "2" });
  expect(await marks.claim(learnerId)).toMatchObject({ kind: "ready" });
  await marks.open({ label: "3", mark: 0.8 }, after(48));
  expect(await marks.move(learnerId)).toEqual(refused);
});

test("a certificate is lost by moving back to a pool that gave another one already", async () => {
  const dropPool = (built: BuiltCourse): BuiltCourse => {
    const { finalTest: _pool, ...rules } = built.release.rules;
    const { finalTest: _cases, ...release } = built.release;
    return {
      ...built,
      release: { ...release, rules },
      questions: built.questions.filter((each) => each.pool === "practice"),
    };
  };
  const back = await openEditions("terug");
  const [tested, practised] = [await back.examinee(), await back.examinee()];
  for (const each of [tested, practised]) {
    await back.take(each, 6, start);
    await back.issued(each);
  }
  await back.open({ label: "2", pool: "andere" }, after(24));
  expect(await back.move(tested)).toMatchObject({ ok: true, label: "2" });
  await back.take(tested, 6, after(26));
  await back.open({ label: "3" }, after(48), dropPool);
  expect(await back.move(practised)).toMatchObject({ ok: true, label: "3" });
  await back.passLessons(practised, after(50));
  await back.open({ label: "4" }, after(72));
  for (const each of [tested, practised]) {
    expect(await back.lost(each)).toBe("ready");
    expect(await back.move(each)).toEqual(refused);
    await back.issued(each);
    expect(await back.move(each)).toEqual({ ok: true, label: "4" });
  }
});

test("a test that the move itself hands in, because its time is over, is not lost either", async () => {
  const late = await openEditions("laat");
  const learnerId = await late.examinee();
  await late.take(learnerId, 6, start, false);
  await late.open({ label: "2", pool: "andere" }, after(24));
  const now = after(24 * 8);
  expect(await late.lost(learnerId)).toBeNull();
  expect(await late.move(learnerId, { now })).toEqual(refused);
  expect(await enrolmentsOf(learnerId)).toBe(1);
  expect(await late.lost(learnerId)).toBe("ready");
  expect(await late.issue(learnerId, { now })).toMatchObject({ ok: true, issued: true });
  expect(await late.move(learnerId, { now })).toEqual({ ok: true, label: "2" });
});
