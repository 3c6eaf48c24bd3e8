/**
 * SQL for enrolments. An enrolment is never changed: a learner who moves to another edition gets a new one, and the latest counts. Only
 * this room (the folder app/learning) uses this module.
 */
import type { Db } from "~/platform/database/database.server";
import { listAttemptKindsCountingFor } from "../policies.server";
import { composeLessonPassesSql } from "../progress/lesson-passes.fragment.sql.server";
import { composeEditionOfLearnerSql } from "./edition-of-learner.fragment.sql.server";
import { composeNextEditionOpenedAtSql } from "./next-edition.fragment.sql.server";

export interface CourseEnrolmentCounts {
  courseId: string;
  learners: number;
  /** How many of these learners are guests, who have no account. */
  guests: number;
}

export async function selectCourseEnrolmentCounts(db: Db): Promise<CourseEnrolmentCounts[]> {
  const rows = await db<CourseEnrolmentCounts[]>`
    select e.course_id, count(distinct e.learner_id)::int as learners,
           count(distinct e.learner_id) filter (where l.kind = 'guest')::int as guests
      from enrolment e join learner l on l.id = e.learner_id group by e.course_id`;
  return [...rows];
}

/** Returns whether any learner is or was enrolled in this edition, or has attempts in it. */
export async function selectEditionEverHadLearners(db: Db, courseId: string, label: string): Promise<boolean> {
  const [row] = await db<{ used: boolean }[]>`
    select exists (select from enrolment where course_id = ${courseId} and label = ${label})
      or exists (select from attempt where course_id = ${courseId} and label = ${label}) as used`;
  return row?.used ?? false;
}

/** Returns the id of the current release of a learner's edition of a course, or null if there is no such course. */
export async function findReleaseIdOfLearner(
  db: Db,
  key: { learnerId: string; courseId: string },
): Promise<string | null> {
  const [row] = await db<{ id: string }[]>`
    select held.current_release_id as id from (${composeEditionOfLearnerSql(db, key)}) held`;
  return row?.id ?? null;
}

/** Locks the row of a learner until the transaction ends, so that only one transaction at a time changes the learner's enrolments. */
export async function lockLearnerForEnrolment(db: Db, learnerId: string): Promise<void> {
  await db`select from learner where id = ${learnerId} for update`;
}

interface LockedEnrolment {
  seq: number;
  label: string;
  /** The label of the newest edition of the course. */
  newest: string;
}

export async function findLatestEnrolmentAndNewestEdition(
  db: Db,
  { learnerId, courseId }: { learnerId: string; courseId: string },
): Promise<LockedEnrolment | null> {
  const [held] = await db<LockedEnrolment[]>`
    select held.seq, held.label, (
        select label from edition where course_id = ${courseId} and current_release_id is not null and opened_at is not null
        order by opened_at desc limit 1
      ) as newest
    from enrolment held where held.learner_id = ${learnerId} and held.course_id = ${courseId}
    order by held.seq desc limit 1`;
  return held ?? null;
}

interface NewerEditionRow {
  held: string;
  heldReleaseId: string;
  nextEditionOpenedAt: Date | null;
  newestReleaseId: string;
  /** Whether a final test is open whose time is not over. */
  isTestOpen: boolean;
  /** The lessons that the learner passed, in any edition. */
  passedLessons: string[];
  /** The lessons that they passed in the edition in which they are enrolled. */
  passedInHeld: string[];
  /** The pools of which the learner took a final test. */
  pools: string[];
  /** Whether the learner began a round in the edition in which they are enrolled, and the lessons with a round that is not complete. */
  answers: boolean;
  openRounds: string[];
  /** Whether the learner chose something in the closing case of that edition. */
  choices: boolean;
}

/** Returns the edition in which a learner is enrolled and the newest one, with what the learner has that counts in both. */
export async function findNewerEdition(
  db: Db,
  { learnerId, courseId, now }: { learnerId: string; courseId: string; now: Date },
): Promise<NewerEditionRow | null> {
  const lessonKinds = listAttemptKindsCountingFor("lesson");
  const [row] = await db<NewerEditionRow[]>`
    with enrolled as (
      select label from enrolment where learner_id = ${learnerId} and course_id = ${courseId} order by seq desc limit 1
    ), held as (
      select course_id, label, current_release_id from edition
      where course_id = ${courseId} and label = (select label from enrolled) and current_release_id is not null
    ), rounds as (
      select a.scope, not exists (
        select from attempt_result where learner_id = a.learner_id and attempt_id = a.id
      ) as is_open
      from attempt a
      where a.learner_id = ${learnerId} and a.course_id = ${courseId} and a.label = (select label from held) and a.kind in ${db(lessonKinds)}
    ), tests as (
      select a.label, a.closes_at, exists (
        select from attempt_result where learner_id = a.learner_id and attempt_id = a.id
      ) as is_handed_in
      from attempt a
      where a.learner_id = ${learnerId} and a.course_id = ${courseId} and a.kind in ${db(listAttemptKindsCountingFor("certificate"))}
    )
    select held.label as held, held.current_release_id as held_release_id, ${composeNextEditionOpenedAtSql(db)} as next_edition_opened_at, (
        select current_release_id from edition where course_id = ${courseId} and current_release_id is not null and opened_at is not null
        order by opened_at desc limit 1
      ) as newest_release_id,
      exists (select from tests where not is_handed_in and closes_at > ${now}) as is_test_open,
      (select coalesce(json_agg(distinct label), '[]') from tests) as pools,
      (
        select coalesce(json_agg(distinct lesson_id), '[]')
        from (${composeLessonPassesSql(db, { learnerId, courseId }, lessonKinds)}) pass
      ) as passed_lessons,
      (
        select coalesce(json_agg(distinct lesson_id) filter (where label = held.label), '[]')
        from (${composeLessonPassesSql(db, { learnerId, courseId }, lessonKinds)}) pass
      ) as passed_in_held,
      exists (select from rounds) as answers,
      (select coalesce(json_agg(distinct scope) filter (where is_open), '[]') from rounds) as open_rounds,
      exists (
        select from closing_case_choice where learner_id = ${learnerId} and course_id = ${courseId} and label = held.label
      ) as choices
    from held`;
  return row ?? null;
}

interface OpenFinalTest {
  /** The number of the series, as text. */
  scope: string;
  number: number;
  closesAt: Date | null;
}

/** Returns the learner's attempts at final tests of a course, in any edition, that are not handed in. */
export async function listOpenFinalTests(
  db: Db,
  { learnerId, courseId }: { learnerId: string; courseId: string },
): Promise<OpenFinalTest[]> {
  const rows = await db<OpenFinalTest[]>`
    select scope, number, closes_at from attempt a
    where learner_id = ${learnerId} and course_id = ${courseId} and kind in ${db(listAttemptKindsCountingFor("certificate"))}
      and not exists (select from attempt_result where learner_id = a.learner_id and attempt_id = a.id)`;
  return [...rows];
}

/** Enrols a learner in an edition of a course, unless the learner is enrolled in any edition of it. */
export async function insertFirstEnrolment(
  db: Db,
  { learnerId, courseId, label, now }: { learnerId: string; courseId: string; label: string; now: Date },
): Promise<void> {
  await db`
    insert into enrolment (learner_id, course_id, seq, label, at)
    values (${learnerId}, ${courseId}, 1, ${label}, ${now}) on conflict do nothing`;
}

export async function insertEnrolment(
  db: Db,
  {
    learnerId,
    courseId,
    seq,
    label,
    now,
  }: { learnerId: string; courseId: string; seq: number; label: string; now: Date },
): Promise<void> {
  await db`
    insert into enrolment (learner_id, course_id, seq, label, at)
    values (${learnerId}, ${courseId}, ${seq}, ${label}, ${now})`;
}
