import { expect, test } from "vitest";
import { listShownEvaluations } from "../../app/certificates/evaluation/give-evaluation.server";
import { listCohortSittings } from "../../app/cohorts/sittings/get-cohort-sittings.server";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { findFinalTestStanding, loadLatestFinalTest } from "../../app/learning/final/load-final-test.server";
import type { Pool } from "../../app/platform/database/database.server";
import { insertTrainer } from "../../tests/support/cohorts";
import { openTestDatabase } from "../../tests/support/database";
import { insertLearner } from "../../tests/support/factories";
import { createDemoFinalTests } from "./create-demo-final-tests";
import { deleteDemoPeopleAndData } from "./delete-demo-people-and-data";
import { exampleCourseId } from "./example-course/example-course";
import { loadExampleCourseForDemo } from "./example-course-in-database";
import { composeDemoEmail, demoEmailDomain, demoFinalTestLearners, demoSitting } from "./people";

const { pool } = await openTestDatabase();
const now = new Date("2027-06-30T15:00:00Z");
const progress = { begin: () => {}, name: () => {}, advance: () => {}, end: () => {} };

async function fill() {
  const trainerId = await insertTrainer(pool, "Marieke Postma", now);
  await pool`update account set email = ${`trainer@${demoEmailDomain}`} where learner_id = ${trainerId}`;
  const releases = createReleaseCache();
  const site = { origin: "http://localhost:3000", isPublic: false };
  const made = await createDemoFinalTests(pool, { releases, trainerId, passwordHash: "none", ...site, now, progress });
  return { ...made, trainerId, releases };
}

const offered = async () => (await createReleaseCache().offered(pool)).map(({ content }) => content.courseId);

async function listCourseRows(db: Pool) {
  const [row] = await db`
    select (select count(*) from course) + (select count(*) from edition) + (select count(*) from release)
      + (select count(*) from release_question) + (select count(*) from question_revision)
      + (select count(*) from search_document) + (select count(*) from search_word)
      + (select count(*) from course_check) + (select count(*) from attempt) + (select count(*) from cohort)
      + (select count(*) from sitting) + (select count(*) from certificate_status) + (select count(*) from evaluation)
      + (select count(*) from evaluation_tally) as count`;
  return Number(row?.count);
}

test("the demo has a learner at each stage of the final test, and takes them and the course away again", async () => {
  expect(await offered()).not.toContain(exampleCourseId);
  const before = await listCourseRows(pool);
  const { releases, cohortId, trainerId } = await fill();
  expect(await offered()).toContain(exampleCourseId);
  const standings: Record<string, unknown> = {};
  for (const { name } of demoFinalTestLearners) {
    const [row] = await pool<{ learnerId: string }[]>`
      select learner_id from account where email = ${composeDemoEmail(name)}`;
    const learnerId = row?.learnerId ?? "";
    const loaded = await loadLatestFinalTest(pool, releases, { learnerId, courseId: exampleCourseId });
    if (!loaded) expect.fail();
    const { context } = loaded;
    const { state, ...more } = findFinalTestStanding(loaded, now);
    const scores = context.history.map(({ score }) => (score === null ? null : Math.round(24 * score)));
    standings[name] = { state, scores, ...("from" in more ? { hours: hoursUntil(more.from) } : {}) };
    if (state === "open") {
      expect(context.choices).toHaveLength(13);
      expect(context.choices.filter(({ flagged }) => flagged)).toHaveLength(3);
    }
  }
  expect(standings).toEqual({
    "Aukje Terpstra": { state: "ready", scores: [] },
    "Bilal Haddad": { state: "open", scores: [null] },
    "Corrie Smeets": { state: "wait", scores: [17], hours: 20 },
    "Dewi Pattiasina": { state: "passed", scores: [18, 22] },
    "Emre Yıldız": { state: "wait", scores: [13, 16, 19], hours: 601 },
  });
  expect(await pool`select from member where cohort_id = ${cohortId}`).toHaveLength(15);
  await expectSitting({ cohortId, trainerId });
  expect(await pool`select from mail_outbox where sent_at is null`).toHaveLength(0);
  expect(await deleteDemoPeopleAndData(pool, now)).toBe(16);
  expect(await listCourseRows(pool)).toBe(before);
  expect(await offered()).not.toContain(exampleCourseId);
}, 120_000);

/** Expects that the whole class passed under supervision and has certificates that say so, and that what they think of the course is shown. */
async function expectSitting(key: { cohortId: string; trainerId: string }): Promise<void> {
  const [sitting, ...others] = await listCohortSittings(pool, { ...key, now });
  expect(others).toHaveLength(0);
  expect(sitting).toMatchObject({ state: "closed", room: demoSitting.room });
  const facts = await pool<{ supervised: unknown; identity: boolean }[]>`
    select facts->'supervised' as supervised, (facts->>'identityChecked')::boolean as identity from certificate`;
  expect(facts).toHaveLength(demoSitting.people.length);
  for (const each of facts)
    expect(each).toMatchObject({ supervised: { by: sitting?.supervisedBy.by }, identity: true });
  const [edition] = await listShownEvaluations(pool, { courseId: exampleCourseId });
  expect(edition?.shown.people).toBe(demoSitting.people.length);
}

const hoursUntil = (from: Date) => Math.round((from.getTime() - now.getTime()) / 3_600_000);

test("an example course that somebody else began is archived, and comes back with the next demo", async () => {
  const releases = createReleaseCache();
  const { content } = await loadExampleCourseForDemo(pool, releases, now);
  const learnerId = await insertLearner(pool, now);
  await pool`
    insert into enrolment (learner_id, course_id, seq, label, at)
    values (${learnerId}, ${exampleCourseId}, 1, ${content.label}, ${now})`;
  await deleteDemoPeopleAndData(pool, now);
  expect(await offered()).not.toContain(exampleCourseId);
  expect(await pool`select from enrolment where learner_id = ${learnerId}`).toHaveLength(1);
  await loadExampleCourseForDemo(pool, releases, now);
  expect(await offered()).toContain(exampleCourseId);
});
