/** SQL for the latest check of each course. */
import type { Db, Pool } from "~/platform/database/database.server";
import type { CourseProblem } from "../source/problem";

type Json = Parameters<Pool["json"]>[0];

interface CourseCheckRow {
  courseId: string;
  checkedAt: Date;
  problems: CourseProblem[];
  warnings: CourseProblem[];
}

export async function upsertCourseCheckResult(
  db: Db,
  { courseId, checkedAt, problems, warnings }: CourseCheckRow,
): Promise<void> {
  const [found, told] = [db.json(problems as unknown as Json), db.json(warnings as unknown as Json)];
  await db`
    insert into course_check (course_id, checked_at, problems, warnings) values (${courseId}, ${checkedAt}, ${found}, ${told})
    on conflict (course_id) do update
      set checked_at = excluded.checked_at, problems = excluded.problems, warnings = excluded.warnings`;
}

/** Deletes the stored checks of course folders that do not exist any more and were never published. */
export async function deleteCheckResultsOfUnpublishedRemovedFolders(db: Db, present: string[]): Promise<void> {
  await db`
    delete from course_check
     where course_id not in (select jsonb_array_elements_text(${db.json(present)})) and not exists (select from course where id = course_check.course_id)`;
}

/**
 * Returns the ids of courses that are not archived and were loaded from files, but have no folder any more. `present` lists the folders
 * that exist.
 */
export async function selectUnarchivedCoursesWithoutFolder(db: Db, present: string[]): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    select id from course
     where origin = 'files' and archived_at is null and id not in (select jsonb_array_elements_text(${db.json(present)}))
     order by id`;
  return rows.map(({ id }) => id);
}

/** The pool of an edition that has a final test, as it is loaded. */
interface LoadedPool {
  label: string;
  questions: number;
  /** Whether everybody who has the files of the course can read the questions. */
  isPublic: boolean;
}

export interface CourseWithReleaseAndCheckRow {
  courseId: string;
  archivedAt: Date | null;
  /** The release that readers see now, or null if the course was never published. */
  shown: {
    title: string;
    language: string;
    label: string;
    releaseId: string;
    publishedAt: string;
    lessons: number;
    questions: number;
    /** The pools of all editions, that of the newest edition first. */
    pools: LoadedPool[];
  } | null;
  /** The latest check of the course: its problems and warnings in the stored form. It is null if no check is stored. */
  check: { checkedAt: string; problems: unknown[]; warnings: unknown[] } | null;
}

/** Returns the state of every course in the database, and of every checked folder that was never published as a course. */
export async function selectCoursesWithReleaseAndCheck(db: Db): Promise<CourseWithReleaseAndCheckRow[]> {
  const rows = await db<CourseWithReleaseAndCheckRow[]>`
    select coalesce(c.id, k.course_id) as course_id, c.archived_at,
           case when r.id is null then null else json_build_object(
             'title', r.content->'release'->>'title', 'language', r.content->'release'->>'language', 'label', r.label, 'releaseId', r.id, 'publishedAt', r.published_at,
             'lessons', jsonb_array_length(r.content->'release'->'lessons'),
             'questions', (select count(*) from release_question q where q.release_id = r.id and q.pool = 'practice'),
             'pools', coalesce(pools.list, '[]'::json)
           ) end as shown,
           case when k.course_id is null then null else json_build_object(
             'checkedAt', k.checked_at, 'problems', k.problems, 'warnings', k.warnings
           ) end as check
      from course c
      full join course_check k on k.course_id = c.id
      left join (
        select distinct on (course_id) course_id, current_release_id from edition
         where current_release_id is not null and opened_at is not null order by course_id, opened_at desc
      ) newest on newest.course_id = c.id
      left join release r on r.id = newest.current_release_id
      left join lateral (
        select json_agg(json_build_object(
                 'label', e.label,
                 'questions', (select count(*) from release_question q where q.release_id = f.id and q.pool <> 'practice'),
                 'isPublic', (f.content->'release'->'finalTest'->>'questionsPublic')::boolean
               ) order by e.opened_at desc nulls last, e.label) as list
          from edition e join release f on f.id = e.current_release_id
         where e.course_id = c.id and f.content->'release'->'finalTest' is not null
      ) pools on true
     order by c.archived_at is not null, coalesce(r.content->'release'->>'title', k.course_id, c.id)`;
  return [...rows];
}

export async function hasCourseOrCheck(db: Db, courseId: string): Promise<boolean> {
  const [row] = await db<{ taken: boolean }[]>`
    select exists (select from course where id = ${courseId})
        or exists (select from course_check where course_id = ${courseId}) as taken`;
  return row?.taken ?? false;
}
