/**
 * Fills the example course with learners at each stage of its final test, by calling the same use cases as the site at invented moments. The
 * demo's trainer follows them as a group.
 */
import { createCohort } from "../../app/cohorts/group/create-cohort.server";
import { createJoinCode } from "../../app/cohorts/joining/change-join-codes.server";
import { joinConsentTextVersion } from "../../app/cohorts/joining/consent-text";
import { joinCohort } from "../../app/cohorts/joining/join-cohort.server";
import { switchWeeklyMailToTrainer } from "../../app/cohorts/reminding/switch-weekly-mail-to-trainer.server";
import type { ReleaseCache, ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import { answerPracticeQuestion } from "../../app/learning/practice/answer-practice-question.server";
import { listFirstRoundQuestions } from "../../app/learning/practice/lesson-rounds";
import { addDays, formatAmsterdamDay } from "../../app/platform/amsterdam";
import type { Pool } from "../../app/platform/database/database.server";
import { newId } from "../../app/platform/ids";
import { composeAnswer } from "../../tests/support/course";
import type { ProgressDisplay } from "../progress-display";
import { insertPersonWithAccount } from "./create-demo-people-and-groups";
import { loadExampleCourseForDemo } from "./example-course-in-database";
import { doInPairs, holdDemoSitting } from "./hold-demo-sitting";
import type { SiteOfDemo } from "./issue-demo-certificate";
import {
  composeDemoEmail,
  type DemoFinalTestLearner,
  demoFinalTestGroup,
  demoFinalTestLearners,
  demoSitting,
} from "./people";
import { takeFinalTest } from "./take-final-test";

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000];

interface FillFinalTestsInput extends SiteOfDemo {
  releases: ReleaseCache;
  trainerId: string;
  passwordHash: string;
  /** The moment at which the demo ends. */
  now: Date;
  progress: ProgressDisplay;
}

/** Loads the example course, and makes its group and learners. Returns the id of the course and of the group. */
export async function createDemoFinalTests(
  pool: Pool,
  input: FillFinalTestsInput,
): Promise<{ courseId: string; cohortId: string }> {
  const { releases, trainerId, passwordHash, now, progress } = input;
  const begin = new Date(now.getTime() - demoFinalTestGroup.daysAgo * dayMs);
  progress.begin(demoFinalTestLearners.length + demoSitting.people.length);
  const release = await loadExampleCourseForDemo(pool, releases, begin);
  const { courseId } = release.content;
  const group = await createGroup(pool, { releases, courseId, trainerId, now: begin });
  const addMember = async (name: string) => {
    progress.name(name);
    const learnerId = await insertPersonWithAccount(pool, {
      ...{ name, email: composeDemoEmail(name), passwordHash, now: begin },
    });
    must(await joinCohort(pool, { ticket: group.code, learnerId, consent: joinConsentTextVersion, now: begin }));
    return { learnerId, name };
  };
  for (const learner of demoFinalTestLearners) {
    const { learnerId } = await addMember(learner.name);
    await passLessons(pool, { releases, release, learnerId, begin });
    for (const { hoursAgo, ...test } of learner.tests) {
      const start = new Date(now.getTime() - hoursAgo * hourMs);
      await takeFinalTest(pool, { releases, learnerId, courseId, start }, test);
    }
    await pool`update learner set last_active_on = ${lastDayOf(learner, now)} where id = ${learnerId}`;
    progress.advance(1);
  }
  const present: { learnerId: string; name: string }[] = [];
  for (const name of demoSitting.people) present.push(await addMember(name));
  await doInPairs(present, async ({ learnerId }) => {
    await passLessons(pool, { releases, release, learnerId, begin });
    progress.advance(1);
  });
  const { cohortId } = group;
  await holdDemoSitting(pool, { ...input, cohortId, courseId, present });
  const lastDay = new Date(now.getTime() - demoSitting.daysAgo * dayMs);
  const ids = present.map(({ learnerId }) => learnerId);
  await pool`update learner set last_active_on = ${lastDay} where id = any(${ids})`;
  return { courseId, cohortId };
}

/** Returns the outcome of a use case. Throws if it was refused, because everything in the demo must be allowed. */
function must<T extends { ok: boolean }>(outcome: T): Extract<T, { ok: true }> {
  if (!outcome.ok) throw new Error(`The demo's final test is refused: ${JSON.stringify(outcome)}`);
  return outcome as Extract<T, { ok: true }>;
}

const lastDayOf = ({ tests }: DemoFinalTestLearner, now: Date) =>
  new Date(now.getTime() - (tests.at(-1)?.hoursAgo ?? 48) * hourMs);

async function createGroup(
  pool: Pool,
  { releases, courseId, trainerId, now }: { releases: ReleaseCache; courseId: string; trainerId: string; now: Date },
): Promise<{ cohortId: string; code: string }> {
  const startsOn = formatAmsterdamDay(now);
  const endsOn = addDays(startsOn, demoFinalTestGroup.days);
  const { name } = demoFinalTestGroup;
  const made = { formId: newId(now), name, startsOn, endsOn, courseId, trainerId, now };
  const { cohortId } = must(await createCohort(pool, releases, made));
  await switchWeeklyMailToTrainer(pool, { cohortId, trainerId, digest: false });
  // Nobody reads reminders.
  await pool`update cohort set deadline_reminders = false, silence_reminders = false where id = ${cohortId}`;
  const { code } = must(
    await createJoinCode(pool, { cohortId, trainerId, formId: newId(now), endsOn, maximum: 30, now }),
  );
  return { cohortId, code };
}

/** Answers the first round of each lesson right, a lesson a day. */
async function passLessons(
  pool: Pool,
  input: { releases: ReleaseCache; release: ReleaseWithQuestions; learnerId: string; begin: Date },
): Promise<void> {
  const { releases, release, learnerId, begin } = input;
  const { courseId, lessons } = release.content;
  for (const [day, { id: lessonId }] of lessons.entries()) {
    for (const [at, question] of listFirstRoundQuestions(release, lessonId).entries()) {
      const now = new Date(begin.getTime() + day * dayMs + (60 + 3 * at) * minuteMs);
      const fields = composeAnswer(question, true);
      const answer = { learner: { id: learnerId }, courseId, lessonId, questionId: question.id, round: 1, fields, now };
      must(await answerPracticeQuestion(pool, releases, answer));
    }
  }
}
