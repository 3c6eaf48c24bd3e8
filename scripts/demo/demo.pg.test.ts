import { expect, test } from "vitest";
import { getMissedOfCohort } from "../../app/cohorts/answers/list-most-missed-questions.server";
import { getCohortOverviewForTrainer } from "../../app/cohorts/following/get-cohort-overview.server";
import { listTrainersOfCohort } from "../../app/cohorts/group/change-trainers.server";
import { getCohortOfTrainer, listCohortsOfTrainer } from "../../app/cohorts/group/get-cohort-of-trainer.server";
import { listInvitations } from "../../app/cohorts/inviting/list-invitations.server";
import { joinConsentTextVersion } from "../../app/cohorts/joining/consent-text";
import { joinCohort } from "../../app/cohorts/joining/join-cohort.server";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import type { QuestionProgress } from "../../app/learning/practice/lesson-state";
import { listCourseProgress } from "../../app/learning/progress/get-progress.server";
import { getReviewPage } from "../../app/learning/review/get-review-page.server";
import { reviewPolicy } from "../../app/learning/review/policy.server";
import { getReviewSetting } from "../../app/learning/rhythm/get-review-setting.server";
import { formatAmsterdamDay } from "../../app/platform/amsterdam";
import { eraseOldMailContentAndRecipients } from "../../app/platform/mail/mail-queue.server";
import { insertLearnerWithAccount } from "../../tests/support/cohorts";
import { openTestDatabase } from "../../tests/support/database";
import { createTestCourse, loadTestCourse } from "../../tests/support/factories";
import { createDemoInFirstCourse } from "./create-demo-in-first-course";
import type { DemoGroupIdsAndJoinCode } from "./create-demo-people-and-groups";
import { countDemoAccounts, deleteDemoPeopleAndData } from "./delete-demo-people-and-data";
import {
  composeDemoEmail,
  type DemoLearner,
  demoArrangements,
  demoLearners,
  demoLengthInDays,
  demoTrainer,
} from "./people";
import { demoReviewHabits } from "./review-habits";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-06-30T15:00:00Z");
/** Returns the number of rows of each table, by the table's name. */
async function countRows(): Promise<Record<string, number>> {
  const tables = await pool<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const counts = await Promise.all(
    tables.map(async ({ name }) => [name, (await pool`select from ${pool(name)}`).count] as const),
  );
  return Object.fromEntries(counts);
}

/** Expects that at most about half of the group is behind, and that every reason why a member needs the trainer occurs. */
async function expectGroups({ cohortId, nextCohortId }: DemoGroupIdsAndJoinCode): Promise<void> {
  const [{ learnerId: trainerId } = { learnerId: "" }] = await pool<{ learnerId: string }[]>`
    select learner_id from account where email = ${demoTrainer.email}`;
  const key = { cohortId, trainerId };
  const cohort = await getCohortOfTrainer(pool, key);
  if (!cohort) throw new Error("The trainer has no group");
  const { rows, needs, arranged, bounced } = await getCohortOverviewForTrainer(pool, releases, { ...key, cohort, now });
  expect(rows).toHaveLength(demoLearners.length);
  const behind = rows.filter(({ late }) => late);
  expect(behind.length).toBeGreaterThan(3);
  expect(behind.length).toBeLessThan(demoLearners.length / 2 + 2);
  // Why somebody is arranged is a reason, too.
  const reasons = [...needs.flatMap((member) => member.needs), ...arranged.flatMap(({ item }) => item.reasons)];
  const kinds = new Set(reasons.map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(["stuck-lesson", "stuck-objective", "silent", "behind", "unclaimed"]));
  // In this short course, two of those whom a trainer set apart are on schedule.
  const acted = rows.flatMap(({ name, actedAt }) => (actedAt ? [name] : []));
  expect(acted).toEqual(expect.arrayContaining(demoArrangements.map(({ name }) => name)));
  expect(arranged.map(({ name }) => name)).toContain("Tarik Demir");
  expect(bounced).toHaveLength(1);
  const { counts } = await listInvitations(pool, { ...key, page: 1, now });
  expect(counts).toEqual({ accepted: 1, bounced: 1, expired: 1, sent: 1 });
  expect(await pool`select from trainer_message where cohort_id = ${cohortId}`).toHaveLength(1);
  expect(await pool`select from extension where cohort_id = ${cohortId}`).toHaveLength(1);
  expect(await listTrainersOfCohort(pool, key)).toHaveLength(2);
  const next = await listCohortsOfTrainer(pool, { trainerId });
  expect(next.find(({ id }) => id === nextCohortId)?.members).toBe(0);
}

/**
 * Expects that a trainer sees what was chosen at two questions or more, a session that ended, and a column in which two newcomers have nothing.
 */
async function expectOtherGroupPages({ cohortId }: DemoGroupIdsAndJoinCode): Promise<void> {
  const [{ learnerId: trainerId } = { learnerId: "" }] = await pool<{ learnerId: string }[]>`
    select learner_id from account where email = ${demoTrainer.email}`;
  const key = { cohortId, trainerId };
  const missed = await getMissedOfCohort(pool, releases, { ...key, courseId: "proef", edition: null, now });
  const pictures = missed?.questions.flatMap(({ picture }) => picture ?? []) ?? [];
  expect(pictures.length).toBeGreaterThanOrEqual(2);
  expect(missed?.questions.some(({ hasOneIdea }) => hasOneIdea)).toBe(true);
  expect(await pool`select from live_session where cohort_id = ${cohortId} and ended_at <= ${now}`).toHaveLength(1);
  expect(await pool`select from live_answer where voter is not null`).toHaveLength(0);
  expect(await pool`select from cohort_column_value where cohort_id = ${cohortId}`).toHaveLength(
    demoLearners.length - 2,
  );
}

/** Expects that people reviewed on several days with cards that are due, but not on the last day unless they do, and that one has a pause. */
async function expectReviews(learnerIds: ReadonlyMap<string, string>): Promise<void> {
  const today = formatAmsterdamDay(now);
  const stateOf = async (name: string) => {
    const learnerId = learnerIds.get(name) ?? "";
    return (await getReviewPage(pool, releases, { learnerId, shown: null, wantsMore: false, now })).state;
  };
  for (const { name, reviewsAtEnd = false, pausedDaysAgo, asksConfidence, rhythm } of demoReviewHabits) {
    const learnerId = learnerIds.get(name) ?? "";
    const answers = await pool<{ day: string; confidence: number | null; seq: number; answeredAt: Date }[]>`
      select attempt.scope as day, answer.confidence, answer.seq, answer.answered_at
        from answer join attempt on attempt.id = answer.attempt_id and attempt.learner_id = answer.learner_id
       where attempt.learner_id = ${learnerId} and attempt.kind = ${reviewPolicy.kind}`;
    const days = new Set(answers.map(({ day }) => day));
    expect(days.size, name).toBeGreaterThan(1);
    expect(days.has(today), name).toBe(reviewsAtEnd);
    for (const { day, confidence, seq, answeredAt } of answers) {
      expect(formatAmsterdamDay(answeredAt)).toBe(day);
      expect(confidence !== null, name).toBe(asksConfidence && seq === 1);
    }
    const setting = await getReviewSetting(pool, { learnerId });
    expect(setting).toMatchObject({ asksConfidence, rhythm });
    expect(setting.pausedAt === null, name).toBe(pausedDaysAgo === undefined);
    const state = await stateOf(name);
    // The course of this test has so few places that who reviews often may have none left.
    if (reviewsAtEnd) expect(state, name).toBe("done");
    else expect(pausedDaysAgo === undefined ? ["question", "empty"] : ["paused"], name).toContain(state);
  }
  expect(await stateOf("Daan Hofstra")).toBe("question");
}

/** Lets a learner who is not in the demo join its group, which then has a fixed order of lessons. */
async function joinFromOutside({ cohortId, code }: DemoGroupIdsAndJoinCode, learnerId: string): Promise<void> {
  await pool`update cohort set lesson_order = 'fixed' where id = ${cohortId}`;
  expect(await joinCohort(pool, { ticket: code, learnerId, consent: joinConsentTextVersion, now })).toEqual({
    ok: true,
    cohortId,
  });
  expect(await pool`select from fixed_order where learner_id = ${learnerId}`).toHaveLength(1);
}

test("the demo is a group with different progress, made by the use cases of the site, and can be deleted completely", async () => {
  await loadTestCourse(pool, now, createTestCourse({ secondTry: true }));
  const somebodyElse = await insertLearnerWithAccount(pool, "Noor Bakker", now);
  const before = await countRows();
  const counted: number[] = [];
  const { groups } = await createDemoInFirstCourse(pool, {
    password: "een lang wachtwoord",
    now,
    origin: "http://localhost:3000",
    isPublic: false,
    progress: {
      begin: (total) => counted.push(-total),
      name: () => {},
      advance: (by) => counted.push(by),
      end: () => {},
    },
  });
  expect(await pool`select from certificate`).toHaveLength(
    demoLearners.filter(({ certificate }) => certificate).length,
  );
  expect(counted).toEqual([-26, 2, ...Array(24).fill(1)]);
  expect(await countDemoAccounts(pool)).toBe(26);
  const people = await pool<{ learnerId: string; name: string }[]>`
    select learner_id, name from account where learner_id in (select learner_id from member)`;
  expect(people).toHaveLength(demoLearners.length);
  const passed: Record<string, number> = {};
  const bricks: Record<string, QuestionProgress[][]> = {};
  for (const { learnerId, name } of people) {
    const [progress] = await listCourseProgress(pool, releases, { learnerId });
    passed[name] = progress?.passed ?? 0;
    bricks[name] = progress?.lessons.map((lesson) => lesson.bricks) ?? [];
    if (progress && progress.passed < 2 && demoLearners.find((each) => each.name === name)?.ends === "stuck") {
      expect(
        progress.lessons.some(({ state, rounds }) => state === "again" && rounds === 3),
        name,
      ).toBe(true);
    }
  }
  for (const { name, passes } of demoLearners) expect(passed[name], name).toBe(Math.round(passes * 2));
  const bricksOf = (lesson: number, ends: DemoLearner["ends"]) => {
    const name = demoLearners.find((each) => each.ends === ends)?.name ?? "";
    return bricks[name]?.[lesson];
  };
  const last = bricksOf(0, "last") ?? [];
  expect(last.filter((each) => each === "todo")).toHaveLength(1);
  expect(last.at(-1)).toBe("todo");
  expect(bricksOf(1, "half")).toEqual(["half", "todo", "todo", "todo", "todo"]);
  expect(bricksOf(1, "tried")).toEqual(["tried", "todo", "todo", "todo", "todo"]);
  const [span] = await pool<{ first: Date; last: Date; early: number }[]>`
    select min(answered_at) as first, max(answered_at) as last,
      count(*) filter (where answered_at < (select created_at from learner where id = learner_id))::int as early
    from answer`;
  expect(span?.first.getTime()).toBeGreaterThan(now.getTime() - (demoLengthInDays + 1) * 86_400_000);
  expect(span?.last.getTime()).toBeLessThanOrEqual(now.getTime());
  expect(span?.early).toBe(0);

  await expectGroups(groups);
  await expectOtherGroupPages(groups);
  await expectReviews(new Map(people.map(({ name, learnerId }) => [name, learnerId])));
  expect(await pool`select from mail_outbox where sent_at is null and refused_at is null`).toHaveLength(0);

  await joinFromOutside(groups, somebodyElse);
  // Erases the addresses in old mails, because the demo must be deletable after that too.
  await eraseOldMailContentAndRecipients(pool, { now });
  expect(await deleteDemoPeopleAndData(pool, now)).toBe(26);
  expect(await countRows()).toEqual(before);
  expect(await pool`select from learner where id = ${somebodyElse}`).toHaveLength(1);
  expect(await deleteDemoPeopleAndData(pool, now)).toBe(0);
}, 60_000);

test("all addresses in the demo are different", () => {
  expect(new Set(demoLearners.map(({ name }) => composeDemoEmail(name))).size).toBe(demoLearners.length);
  expect(composeDemoEmail("Sevgi Şahinoğlu")).toBe("sevgi.sahinoglu@demo.example");
});
