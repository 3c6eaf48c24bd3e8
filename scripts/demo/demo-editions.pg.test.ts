/** This test fills the demo into a course with an earlier edition, and follows people in both. */
import { expect, test } from "vitest";
import { getCohortOverviewForTrainer } from "../../app/cohorts/following/get-cohort-overview.server";
import { getCohortOfTrainer } from "../../app/cohorts/group/get-cohort-of-trainer.server";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { storeCourseRelease } from "../../app/content/release/store-course-release.server";
import { getNewerEdition } from "../../app/learning/enrolment/get-newer-edition.server";
import { hasEditionEverHadLearners } from "../../app/learning/enrolment/has-edition-ever-had-learners.server";
import { moveLearnerToNewestEdition } from "../../app/learning/enrolment/move-learner-to-newest-edition.server";
import { getCourseCompletion } from "../../app/learning/progress/get-course-completion.server";
import { insertLearnerWithAccount } from "../../tests/support/cohorts";
import { openTestDatabase } from "../../tests/support/database";
import { createTestCourse, loadTestCourse } from "../../tests/support/factories";
import { createFinalTestCourse } from "../../tests/support/final-test";
import { createDemoInFirstCourse } from "./create-demo-in-first-course";
import { deleteDemoPeopleAndData } from "./delete-demo-people-and-data";
import { changePasswordOfDemo, describeLoginsOfExistingDemo, findEarlierEditionOfDemo } from "./describe-logins";
import { composeDemoEmail, demoLearners, demoTrainer } from "./people";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-06-30T15:00:00Z");
const courseId = "proef";
const progress = { begin: () => {}, name: () => {}, advance: () => {}, end: () => {} };
const fill = (at: Date) =>
  createDemoInFirstCourse(pool, {
    ...{ password: "een lang wachtwoord", now: at, origin: "http://localhost:3000", isPublic: false, progress },
  });

/** Returns the learner id of each person, by name. */
async function readPeople(): Promise<Map<string, string>> {
  const rows = await pool<{ name: string; learnerId: string }[]>`select name, learner_id from account`;
  return new Map(rows.map(({ name, learnerId }) => [name, learnerId]));
}

test("people are spread over both editions of one group: halfway, with a certificate, and free to move", async () => {
  await loadTestCourse(pool, now, createFinalTestCourse({ label: "10" }));
  const store = { now, isEarlier: true, hasEditionEverHadLearners };
  await storeCourseRelease(pool, createTestCourse({ label: "9" }), store);
  const { earlier, groups } = await fill(now);
  expect(earlier?.content.label).toBe("9");
  expect(await findEarlierEditionOfDemo(pool)).toBe("9");
  const people = await readPeople();
  const idOf = (name: string) => people.get(name) ?? "";

  const key = { cohortId: groups.cohortId, trainerId: idOf(demoTrainer.name) };
  const cohort = await getCohortOfTrainer(pool, key);
  if (!cohort) throw new Error("The trainer has no group");
  const { rows } = await getCohortOverviewForTrainer(pool, releases, { ...key, cohort, now });
  expect(rows).toHaveLength(demoLearners.length);
  const inEarlier = demoLearners.filter(({ edition }) => edition === "earlier").map(({ name }) => name);
  const enrolled = await pool<{ name: string; label: string }[]>`
    select account.name, enrolment.label from enrolment join account using (learner_id)`;
  const inEdition = (label: string) => enrolled.filter((each) => each.label === label).map(({ name }) => name);
  expect(inEdition("9").sort()).toEqual(inEarlier.sort());
  expect(inEdition("10").length).toBeGreaterThan(12);

  expect(await pool`select from certificate_status`).toHaveLength(
    demoLearners.filter(({ certificate }) => certificate).length,
  );
  const completion = (name: string) => getCourseCompletion(pool, releases, { learnerId: idOf(name), courseId });
  expect(await completion("Thomas Bakker")).toMatchObject({ result: { form: "practice" } });
  expect(await completion("Yasmine El Khatib")).toMatchObject({ result: { form: "final-test" } });

  const mover = { learnerId: idOf("Bram Verhulst"), courseId, now };
  expect(await getNewerEdition(pool, releases, mover)).toMatchObject({ held: "9", newest: "10", hasEnded: false });
  expect(await moveLearnerToNewestEdition(pool, releases, mover)).toEqual({ ok: true, label: "10" });
  expect(await deleteDemoPeopleAndData(pool, now)).toBe(26);
  expect(await pool`select from enrolment`).toHaveLength(0);

  // Nobody begins in an edition that has ended, so then all are in the current one.
  const yearLater = new Date(now.getTime() + 365 * 86_400_000);
  expect((await fill(yearLater)).earlier).toBeNull();
  expect(await findEarlierEditionOfDemo(pool)).toBeNull();
}, 60_000);

test("a demo that is there prints its logins again, and its password only if it is new", async () => {
  const logins = describeLoginsOfExistingDemo(null, "9");
  expect(logins).toContain("can't be printed again");
  expect(logins).toContain(`Ngozi Adeyemi (edition 9)`);
  for (const { name } of demoLearners) expect(logins).toContain(composeDemoEmail(name));
  expect(describeLoginsOfExistingDemo("een ander wachtwoord", null)).toContain("the password een ander wachtwoord");
  const outsider = await insertLearnerWithAccount(pool, "Buiten de demo", now);
  const hashOf = () => pool<{ learnerId: string }[]>`select learner_id from account where password_hash = 'nieuw'`;
  await changePasswordOfDemo(pool, "nieuw");
  const changed = await hashOf();
  expect(changed.length).toBeGreaterThan(demoLearners.length);
  expect(changed.some((row) => row.learnerId === outsider)).toBe(false);
});
