import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { insertLearner } from "~/../tests/support/factories";
import { createFinalTestCourse, type FinalTestCourseOptions, passAllLessons } from "~/../tests/support/final-test";
import { createFinalTestEditions } from "~/../tests/support/final-test-editions";
import type { BuiltCourse } from "~/content/release/release";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { handInFinalTest } from "~/learning/final/hand-in-final-test.server";
import { exportLearnerCertificates } from "../own/export-learner-certificates.server";
import { changeCertificateNameVisibility } from "../verify/change-certificate-name-visibility.server";
import { getCertificatePageData } from "../verify/get-certificate-page-data.server";
import type { FinalTestFacts } from "./facts";
import golden from "./golden-facts-final-test.json" with { type: "json" };

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2027-03-01T10:00:00Z");
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);

const createCourse = (courseId: string, options?: FinalTestCourseOptions) =>
  createFinalTestEditions({ pool, releases, start, now: after(100) }, courseId, options);
const course = await createCourse("proef");

async function factsOf(id: string): Promise<FinalTestFacts> {
  const facts = (await getCertificatePageData(pool, { id, viewerId: null }))?.facts;
  if (facts?.form !== "final-test") throw new Error("no certificate of a final test");
  return facts;
}
const certificatesOf = async (learnerId: string) => [
  ...(await pool`select id, label, version, register_number from certificate where learner_id = ${learnerId} order by version`),
];

test("a passed final test gives a certificate that states score, norm and attempt", async () => {
  const learnerId = await course.examinee();
  for (const [at, right] of [4, 0, 5].entries()) {
    expect(await course.issue(learnerId)).toEqual({ ok: false, reason: "not-complete" });
    await course.take(learnerId, right, after(at * 24));
  }
  expect(await course.claim(learnerId)).toEqual({
    kind: "ready",
    edition: "1",
    name: "Zoë",
    trial: false,
    form: "final-test",
    supervisedBy: null,
    without: null,
    first: null,
  });
  const random = (size: number) => Uint8Array.from({ length: size }, (_, i) => i * 5);
  const id = await course.issued(learnerId, { random });
  const facts = await factsOf(id);
  expect({ ...facts, releaseId: golden.releaseId, completedAt: golden.completedAt }).toEqual({
    ...golden,
    issuedAt: after(100).toISOString(),
    handedInAt: after(48).toISOString(),
  });
  expect(facts.completedAt).toBe(after(48).toISOString());
  expect(await course.claim(learnerId)).toEqual({ kind: "issued", edition: "1", id });
});

test("the claim tells what is missing: lessons, the final test, or both", async () => {
  const learnerId = await insertLearner(pool, start);
  expect(await course.claim(learnerId)).toMatchObject({ kind: "incomplete", passed: 0, total: 2, finalTest: false });
  const examinee = await course.examinee();
  expect(await course.claim(examinee)).toEqual({
    kind: "incomplete",
    passed: 2,
    total: 2,
    missing: [],
    finalTest: false,
  });
  await course.take(examinee, 6, start, false);
  expect(await course.claim(examinee)).toMatchObject({ kind: "incomplete", finalTest: false });
  expect(await course.issue(examinee)).toEqual({ ok: false, reason: "not-complete" });
});

test("a pass of another learner, or in another course with a pool of that name, gives nothing", async () => {
  const [learnerId, other] = [await course.examinee(), await course.examinee()];
  await course.take(other, 6, start);
  const elsewhere = await createCourse("elders");
  await passAllLessons(pool, {
    learnerId,
    releaseId: await elsewhere.open({}, start),
    built: { ...createFinalTestCourse(), release: { ...createFinalTestCourse().release, courseId: "elders" } },
    now: start,
  });
  await elsewhere.take(learnerId, 6, start);
  expect(await course.issue(learnerId)).toEqual({ ok: false, reason: "not-complete" });
  expect(await elsewhere.issue(learnerId)).toMatchObject({ ok: true, issued: true });
  expect(await certificatesOf(other)).toEqual([]);
});

test("the register number is as personal as the name, and it is frozen", async () => {
  const learnerId = await course.examinee();
  await course.take(learnerId, 6, start);
  for (const [registerNumber, reason] of [
    ["a".repeat(41), "register-long"],
    ["\u3164\u200b", "register-characters"],
    ["漢字 12", "register-characters"],
    ["---", "register-characters"],
  ])
    expect(await course.issue(learnerId, { registerNumber })).toEqual({ ok: false, reason });
  const id = await course.issued(learnerId, { registerNumber: "  SKJ\u00a0 100\u200b123 " });
  await course.issue(learnerId, { registerNumber: "SKJ 999" });
  const numberFor = async (viewerId: string | null) => {
    const page = await getCertificatePageData(pool, { id, viewerId });
    return page?.isRegisterNumberHidden ? "hidden" : page?.registerNumber;
  };
  expect([await numberFor(learnerId), await numberFor(null)]).toEqual(["SKJ 100123", "hidden"]);
  await changeCertificateNameVisibility(pool, { learnerId, id, shown: true, now: start });
  expect(await numberFor(null)).toBe("SKJ 100123");
  expect(await exportLearnerCertificates(pool, learnerId)).toMatchObject([{ code: id, registerNumber: "SKJ 100123" }]);
  expect(JSON.stringify(await factsOf(id))).not.toContain("100123");
  await pool`delete from learner where id = ${learnerId}`;
  expect(await numberFor(null)).toBeNull();
  const none = await course.examinee();
  await course.take(none, 6, start);
  const other = await course.issued(none, { registerNumber: "   " });
  for (const viewerId of [none, null])
    expect(await getCertificatePageData(pool, { id: other, viewerId })).toMatchObject({
      registerNumber: null,
      isRegisterNumberHidden: false,
    });
});

test("a norm that comes later lets who reaches it claim, and who passed stays passed", async () => {
  const norms = await createCourse("normen");
  const [failed, passed, low] = [await norms.examinee(), await norms.examinee(), await norms.examinee()];
  await norms.take(failed, 4, start);
  await norms.take(passed, 5, start);
  await norms.take(low, 3, start);
  const round = { date: "2027-03-02", judges: 7, mark: 0.6, spread: 0.1, standardError: 0.04 };
  const withRound = (built: BuiltCourse): BuiltCourse => {
    const { rules } = built.release;
    const finalTest = rules.finalTest && { ...rules.finalTest, norm: { note: "Van vakgenoten.", rounds: [round] } };
    return { ...built, hash: `${built.hash} round`, release: { ...built.release, rules: { ...rules, finalTest } } };
  };
  await norms.open({ label: "2", mark: 0.6 }, after(50), withRound);
  expect(await norms.issue(failed)).toEqual({ ok: false, reason: "not-complete" });
  for (const learnerId of [failed, passed, low]) expect(await norms.move(learnerId)).toMatchObject({ ok: true });
  expect(await norms.issue(low)).toEqual({ ok: false, reason: "not-complete" });
  expect(await factsOf(await norms.issued(failed))).toMatchObject({
    edition: "2",
    testEdition: "1",
    score: { right: 4, total: 6 },
    norm: { mark: 0.6, needed: 4, provisional: false, rounds: [round] },
  });
  // After the pass no attempt is offered any more.
  await expect(norms.take(failed, 6, after(200))).rejects.toThrow("passed");
  await norms.open({ label: "3", mark: 1 }, after(60));
  expect(await norms.move(passed)).toMatchObject({ ok: true, label: "3" });
  expect(await factsOf(await norms.issued(passed))).toMatchObject({
    edition: "3",
    score: { right: 5, total: 6 },
    norm: { mark: 0.8, needed: 5, provisional: true },
  });
});

test("lessons that were passed in another edition are named, with their minutes there, unless they are passed again", async () => {
  const moving = await createCourse("verhuisd");
  const withMinutes = (minutes: number) => (built: BuiltCourse) => {
    const { release } = built;
    const lessons = release.lessons.map((lesson) => ({ ...lesson, minutes }));
    const content = { ...release, lessons, minutes: minutes * lessons.length };
    return { ...built, hash: `${built.hash} ${minutes}`, release: content };
  };
  await moving.open({}, start, withMinutes(10));
  const [moved, again, fresh] = [await moving.examinee(), await moving.examinee(), await moving.examinee()];
  await moving.open({ label: "2", pool: "andere" }, after(24), withMinutes(30));
  for (const learnerId of [moved, again]) await moving.move(learnerId);
  await moving.passLessons(again, after(48));
  for (const learnerId of [moved, again]) await moving.take(learnerId, 6, after(50));
  const stated = { edition: "2", testEdition: "2", lessons: { passed: 2, total: 2 } };
  expect(await factsOf(await moving.issued(moved))).toMatchObject({
    ...stated,
    lessonsElsewhere: [{ edition: "1", lessons: 2 }],
    minutes: 20,
  });
  const own = await factsOf(await moving.issued(again));
  expect(own).toMatchObject({ ...stated, minutes: 60 });
  // Who stays in an edition has no lessons of another one, also if they passed lessons before another edition opened.
  await moving.take(fresh, 6, after(50));
  const stayed = await factsOf(await moving.issued(fresh));
  expect(stayed).toMatchObject({ edition: "1", minutes: 20 });
  for (const facts of [own, stayed]) expect(facts).not.toHaveProperty("lessonsElsewhere");
  expect(await exportLearnerCertificates(pool, moved)).toMatchObject([
    { facts: { lessonsElsewhere: [{ lessons: 2 }] } },
  ]);
});

test("one attempt gives one certificate, also in another edition with the same pool, whoever is first", async () => {
  const editions = await createCourse("edities");
  const [learnerId, racer, trial] = [await editions.examinee(), await editions.examinee(), await editions.examinee()];
  for (const each of [learnerId, racer, trial]) await editions.take(each, 6, start);
  const id = await editions.issued(learnerId);
  const trialId = await editions.issued(trial, { isPublic: false });
  await editions.open({ label: "2" }, after(50));
  await editions.move(learnerId);
  expect(await editions.claim(learnerId)).toEqual({ kind: "issued", edition: "1", id });
  expect(await editions.issue(learnerId)).toEqual({ ok: true, id, issued: false });
  expect(await certificatesOf(learnerId)).toMatchObject([{ id, label: "1" }]);
  const claims = Array.from({ length: 8 }, () => editions.issue(racer));
  const outcomes = await Promise.all([...claims, editions.move(racer), ...claims.map(() => editions.issue(racer))]);
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(await certificatesOf(racer)).toHaveLength(1);
  // A trial of the old edition is replaced under the same number.
  await editions.move(trial);
  expect(await editions.issued(trial)).toBe(trialId);
  expect((await certificatesOf(trial)).map(({ label, version }) => [label, version])).toEqual([
    ["1", 1],
    ["2", 2],
  ]);
});

test("an earlier attempt that passes later, by a mended key, gives no second certificate", async () => {
  const later = await createCourse("later");
  const [learnerId, trial] = [await later.examinee(), await later.examinee()];
  for (const each of [learnerId, trial]) {
    await later.take(each, 4, start);
    await later.take(each, 6, after(24));
  }
  const id = await later.issued(learnerId);
  const trialId = await later.issued(trial, { isPublic: false });
  await pool`
    insert into attempt_result (learner_id, attempt_id, no, score, passed, per_objective, at)
    select learner_id, id, 1, 1, true, '{}', ${after(48)} from attempt
    where learner_id in ${pool([learnerId, trial])} and kind = 'final' and number = 1`;
  await later.open({ label: "2" }, after(50));
  for (const each of [learnerId, trial]) await later.move(each);
  expect(await later.claim(learnerId)).toEqual({ kind: "issued", edition: "1", id });
  expect(await later.issue(learnerId)).toEqual({ ok: true, id, issued: false });
  expect(await later.issued(trial)).toBe(trialId);
  expect([await certificatesOf(learnerId), await certificatesOf(trial)].map(({ length }) => length)).toEqual([1, 2]);
});

test("the keys are as well checked as the one that was checked by the fewest, with the key that marked the answer", async () => {
  const reviewed = (counts: (id: string) => number, change: string) => (built: BuiltCourse) => {
    const { finalTest } = built.release;
    const ids = built.questions.filter(({ pool: of }) => of === "final").map(({ record }) => record.id);
    const keyReviewers = Object.fromEntries(ids.map((id) => [id, counts(id)]));
    return {
      ...built,
      hash: `${built.hash} ${change}`,
      release: { ...built.release, finalTest: finalTest && { ...finalTest, keyReviewers } },
    };
  };
  const keys = await createCourse("sleutels", { cells: 2, mark: 0.5 });
  await keys.open(
    {},
    start,
    reviewed(() => 3, "by three"),
  );
  const before = await keys.examinee();
  const ids = await keys.take(before, 2, start);
  expect(await factsOf(await keys.issued(before))).toMatchObject({ keysReviewedBy: 2 });
  const during = await keys.examinee();
  const drawn = await keys.take(during, 2, start, false);
  expect(ids).toHaveLength(2);
  const mended: FinalTestCourseOptions = {
    change: (question) =>
      question.id === drawn[0] && question.type === "single"
        ? {
            ...question,
            revision: `${question.id}-mended`,
            options: question.options.map((option, at) => ({ ...option, correct: at === 1 })),
          }
        : question,
  };
  await keys.open(
    mended,
    after(1),
    reviewed((id) => (id === drawn[0] ? 1 : 0), "mended"),
  );
  const handIn = { learnerId: during, courseId: "sleutels", series: 1, number: 1, by: "learner" as const };
  await handInFinalTest(pool, releases, { ...handIn, now: after(2) });
  expect(await factsOf(await keys.issued(during))).toMatchObject({ score: { right: 1, total: 2 }, keysReviewedBy: 1 });
});

test("what was earned before the end of an edition can be claimed after it, and nothing else", async () => {
  const closing = await createCourse("sluit");
  const [early, none] = [await closing.examinee(), await closing.examinee()];
  await closing.take(early, 6, start);
  await closing.open({ label: "2", pool: "andere" }, after(24));
  const long = after(24 * 400);
  expect(await closing.claim(none, after(24 * 100))).toMatchObject({ kind: "incomplete", finalTest: false });
  expect(await closing.claim(none, long)).toEqual({ kind: "ended" });
  expect(await closing.issue(none, { now: long })).toEqual({ ok: false, reason: "edition-ended" });
  expect(await closing.claim(early, long)).toMatchObject({ kind: "ready", form: "final-test" });
  expect(await closing.issue(early, { now: long })).toMatchObject({ ok: true, issued: true });
  // The certificate of the old edition and its score don't move to another pool.
  await closing.move(early, { now: long });
  expect(await closing.claim(early, long)).toMatchObject({
    kind: "incomplete",
    passed: 2,
    missing: [],
    finalTest: false,
  });
});
