/** Functions that insert trainers, cohorts (groups) and members directly in the database, as the starting point of tests. */
import { type InvitationListLine, parseInvitationList } from "~/cohorts/inviting/invitation-list";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import { startPracticeRound } from "~/learning/practice/start-practice-round.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { insertLearner, type TestCourse } from "./factories";
import { answerPracticeRound, type PracticeRoundToAnswer } from "./learning";

/** Reads an invitation list and returns its lines. */
export function parseInvitationLines(text: string): InvitationListLine[] {
  const read = parseInvitationList(text);
  if (!read.ok) throw new Error(read.reason);
  return read.lines;
}

/** Inserts a learner with an account, and returns the learner's id. */
export async function insertLearnerWithAccount(db: Db, name: string, now: Date): Promise<string> {
  const learnerId = await insertLearner(db, now);
  await db`
    insert into account (learner_id, email, email_confirmed_at, password_hash, name)
    values (${learnerId}, ${`${learnerId}@example.org`}, ${now}, 'none', ${name})`;
  return learnerId;
}

export async function insertTrainer(db: Db, name: string, now: Date): Promise<string> {
  const learnerId = await insertLearnerWithAccount(db, name, now);
  await grantTrainerRole(db, learnerId, now);
  return learnerId;
}

/** Gives a learner the role of trainer, or takes it away. The latest row in the database counts, so each call needs a later time. */
export async function grantTrainerRole(db: Db, learnerId: string, now: Date, granted = true): Promise<void> {
  await db`
    insert into role_grant (id, learner_id, role, granted, actor, at)
    values (${newId(now)}, ${learnerId}, 'trainer', ${granted}, 'test', ${now})`;
}

export function withdrawTrainerRole(db: Db, learnerId: string, now: Date): Promise<void> {
  return grantTrainerRole(db, learnerId, now, false);
}

interface CohortToInsert {
  trainerId: string;
  courseId?: string;
  name?: string;
  startsOn?: string;
  endsOn?: string;
  lessonOrder?: "open" | "fixed";
  now: Date;
}

/** Inserts a cohort (a group of learners with a trainer) and returns its id. */
export async function insertCohort(db: Db, given: CohortToInsert): Promise<string> {
  const { trainerId, courseId = "proef", name = "SW-2B, najaar", now } = given;
  const { startsOn = "2026-01-01", endsOn = "2026-12-31", lessonOrder = "open" } = given;
  const id = newId(now);
  await db`
    insert into cohort (id, course_id, name, starts_on, ends_on, lesson_order, created_at)
    values (${id}, ${courseId}, ${name}, ${startsOn}, ${endsOn}, ${lessonOrder}, ${now})`;
  await insertCohortTrainer(db, { cohortId: id, trainerId, part: "owner", now });
  return id;
}

export async function insertCohortTrainer(
  db: Db,
  given: { cohortId: string; trainerId: string; part?: "owner" | "co-trainer"; now: Date },
): Promise<void> {
  const { cohortId, trainerId, part = "co-trainer", now } = given;
  await db`
    insert into cohort_trainer (cohort_id, learner_id, part, added_at) values (${cohortId}, ${trainerId}, ${part}, ${now})`;
}

/**
 * Records that a learner became a member of a cohort, or that this ended, as `state` says. `consent`: the version of the text to which they
 * agreed; without it they agreed to an older text than the newest one.
 */
export async function insertMembership(
  db: Db,
  given: {
    cohortId: string;
    learnerId: string;
    state?: "joined" | "left" | "removed";
    consent?: string | undefined;
    now: Date;
  },
): Promise<void> {
  const { cohortId, learnerId, state = "joined", consent = "test", now } = given;
  await db`
    insert into membership (cohort_id, learner_id, seq, state, consent, at)
    select ${cohortId}, ${learnerId}, coalesce(max(seq), 0) + 1, ${state}, ${state === "joined" ? consent : ""}, ${now}
      from membership where cohort_id = ${cohortId} and learner_id = ${learnerId}`;
}

/**
 * Inserts a learner with an account who is a member of a cohort. With `learned`, the learner also answers practice rounds.
 * @returns the learner's id
 */
export async function insertMemberWithAccount(
  pool: Pool,
  given: { cohortId: string; name: string; consent?: string; now: Date },
  learned?: LearningHistory,
): Promise<string> {
  const { cohortId, name, consent, now } = given;
  const learnerId = await insertLearnerWithAccount(pool, name, now);
  await insertMembership(pool, { cohortId, learnerId, consent, now });
  if (learned) await insertAnsweredRounds(pool, { ...learned, learnerId, now });
  return learnerId;
}

interface LearningHistory {
  releases: ReleaseCache;
  course: TestCourse;
  /** The practice rounds that the learner answers, one after another. */
  rounds: Omit<PracticeRoundToAnswer, "learnerId" | "now">[];
}

export async function insertAnsweredRounds(
  pool: Pool,
  given: LearningHistory & { learnerId: string; now: Date },
): Promise<void> {
  const { releases, course, rounds, learnerId, now } = given;
  const { courseId } = course.built.release;
  for (const round of rounds) {
    const { lessonId, round: number = 1 } = round;
    if (number > 1) await startPracticeRound(pool, releases, { learnerId, courseId, lessonId, now });
    await answerPracticeRound(pool, releases, course, { ...round, learnerId, now });
  }
}
