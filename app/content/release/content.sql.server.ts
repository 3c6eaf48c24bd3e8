/** SQL for courses, editions and releases. */
import type { Db, Pool } from "~/platform/database/database.server";
import type { SerializedQuestionRecord } from "~/questions/table";
import type { StoredEditionRules, StoredReleaseContent } from "./release";

type Json = Parameters<Pool["json"]>[0];

/** Takes a lock that the transaction keeps until it ends, so that only one process at a time loads a course into the database. */
export async function lockStoringOfCourses(db: Db): Promise<void> {
  await db`select pg_advisory_xact_lock(hashtext('leerdossier.content'))`;
}

export async function insertCourseIfMissing(db: Db, courseId: string): Promise<void> {
  await db`insert into course (id, origin) values (${courseId}, 'files') on conflict (id) do nothing`;
}

export async function lockEditionAndGetRulesHash(
  db: Db,
  courseId: string,
  label: string,
): Promise<{ rulesHash: string } | null> {
  const [row] = await db<{ rulesHash: string }[]>`
    select rules_hash from edition where course_id = ${courseId} and label = ${label} for update`;
  return row ?? null;
}

interface EditionRow {
  courseId: string;
  label: string;
  rules: StoredEditionRules;
  rulesHash: string;
}

/** Stores an edition that is not open for newcomers: see `openEditionForNewcomers`. */
export async function insertEdition(db: Db, edition: EditionRow): Promise<void> {
  await db`
    insert into edition (course_id, label, rules, rules_hash)
    values (${edition.courseId}, ${edition.label}, ${db.json(edition.rules as Json)}, ${edition.rulesHash})`;
}

/**
 * Makes this edition the one that newcomers get, from `now` on. Nothing changes if it is that already. An edition that was that before another
 * one opens again: so who is in the other one has the usual time to finish it.
 */
export async function openEditionForNewcomers(db: Db, courseId: string, label: string, now: Date): Promise<void> {
  await db`
    with others as (
      select max(opened_at) as opened_at from edition where course_id = ${courseId} and label <> ${label}
    )
    update edition set opened_at = greatest(${now}, others.opened_at + interval '1 millisecond') from others
    where edition.course_id = ${courseId} and edition.label = ${label}
      and (edition.opened_at is null or edition.opened_at <= others.opened_at)`;
}

export async function updateEditionRules(db: Db, edition: EditionRow): Promise<void> {
  await db`
    update edition set rules = ${db.json(edition.rules as Json)}, rules_hash = ${edition.rulesHash}
    where course_id = ${edition.courseId} and label = ${edition.label}`;
}

export async function findReleaseIdByContentHash(
  db: Db,
  courseId: string,
  label: string,
  hash: string,
): Promise<string | null> {
  const [row] = await db<{ id: string }[]>`
    select id from release where course_id = ${courseId} and label = ${label} and content_hash = ${hash}`;
  return row?.id ?? null;
}

interface ReleaseRow {
  id: string;
  courseId: string;
  label: string;
  hash: string;
  content: StoredReleaseContent;
  now: Date;
}

export async function insertRelease(db: Db, release: ReleaseRow): Promise<void> {
  await db`
    insert into release (id, course_id, label, content_hash, content, published_at)
    values (${release.id}, ${release.courseId}, ${release.label}, ${release.hash},
      ${db.json(release.content as unknown as Json)}, ${release.now})`;
}

interface PlacedQuestionRecord {
  lessonId: string;
  position: number;
  pool: "practice" | "final";
  record: SerializedQuestionRecord;
}

/**
 * Stores the revisions of questions. A revision that is already stored does not change: improved feedback is stored in the release only.
 */
export async function insertNewQuestionRevisions(
  db: Db,
  courseId: string,
  questions: PlacedQuestionRecord[],
): Promise<void> {
  for (const { record } of questions) {
    await db`
      insert into question_revision (course_id, question_id, revision, record)
      values (${courseId}, ${record.id}, ${record.revision}, ${db.json(record as unknown as Json)})
      on conflict (course_id, question_id, revision) do nothing`;
  }
}

export async function findQuestionRevision(
  db: Db,
  { courseId, questionId, revision }: { courseId: string; questionId: string; revision: string },
): Promise<SerializedQuestionRecord | null> {
  const [row] = await db<{ record: SerializedQuestionRecord }[]>`
    select record from question_revision
    where course_id = ${courseId} and question_id = ${questionId} and revision = ${revision}`;
  return row?.record ?? null;
}

export async function insertReleaseQuestions(
  db: Db,
  releaseId: string,
  questions: PlacedQuestionRecord[],
): Promise<void> {
  for (const { lessonId, position, pool, record } of questions) {
    await db`
      insert into release_question (release_id, question_id, revision, lesson_id, position, pool)
      values (${releaseId}, ${record.id}, ${record.revision}, ${lessonId}, ${position}, ${pool})`;
  }
}

/** Returns the ids of the current releases of all editions of a course, the newest edition first. */
export async function listCurrentReleaseIdsOfEditions(db: Db, courseId: string): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    select current_release_id as id from edition
    where course_id = ${courseId} and current_release_id is not null order by opened_at desc nulls last, label desc`;
  return rows.map(({ id }) => id);
}

/** Returns for each of these revisions the newest release that has it, by the id of the question. */
export async function findNewestReleasesOfRevisions(
  db: Db,
  courseId: string,
  questions: readonly { questionId: string; revision: string }[],
): Promise<{ questionId: string; releaseId: string }[]> {
  const rows = await db<{ questionId: string; releaseId: string }[]>`
    select distinct on (placed.question_id) placed.question_id, placed.release_id
    from jsonb_to_recordset(${db.json(questions as unknown as Json)}) as asked ("questionId" text, revision text)
    join release_question placed on placed.question_id = asked."questionId" and placed.revision = asked.revision
    join release on release.id = placed.release_id and release.course_id = ${courseId}
    order by placed.question_id, release.published_at desc, release.id desc`;
  return [...rows];
}

export async function setCurrentReleaseOfEdition(
  db: Db,
  courseId: string,
  label: string,
  releaseId: string,
): Promise<void> {
  await db`
    update edition set current_release_id = ${releaseId}
    where course_id = ${courseId} and label = ${label} and current_release_id is distinct from ${releaseId}`;
}

export interface StoredRelease {
  id: string;
  /** The content of the release, or null if the caller already has it in its cache. */
  content: StoredReleaseContent | null;
}

export async function getStoredRelease(db: Db, releaseId: string): Promise<StoredRelease | null> {
  const [row] = await db<StoredRelease[]>`select id, content from release where id = ${releaseId}`;
  return row ?? null;
}

interface CurrentReleaseRow extends StoredRelease {
  archived: boolean;
}

/**
 * Returns the current release of the newest edition, for one course or, if `courseId` is null, for every course. The content of releases
 * listed in `cachedReleaseIds` is null.
 */
export async function listCurrentReleasesOfNewestEditions(
  db: Db,
  cachedReleaseIds: string[],
  courseId: string | null,
): Promise<CurrentReleaseRow[]> {
  return db<CurrentReleaseRow[]>`
    select release.id, course.archived_at is not null as archived,
      case when release.id = any(string_to_array(${cachedReleaseIds.join(",")}, ',')::uuid[]) then null else release.content end as content
    from (
      select distinct on (course_id) course_id, current_release_id
      from edition
      where current_release_id is not null and opened_at is not null and (${courseId}::text is null or course_id = ${courseId})
      order by course_id, opened_at desc
    ) as newest
    join course on course.id = newest.course_id
    join release on release.id = newest.current_release_id`;
}

/**
 * Sets or clears the time when a course was archived.
 * @returns false if the course does not exist
 */
export async function updateCourseArchivedAt(db: Db, courseId: string, archivedAt: Date | null): Promise<boolean> {
  const rows = await db`
    update course set archived_at = case when ${archivedAt}::timestamptz is null then null else coalesce(archived_at, ${archivedAt}) end
    where id = ${courseId} returning id`;
  return rows.length > 0;
}
