/** Loads the example course with the demo, and takes it away with it. */
import { archiveCourse } from "../../app/content/release/archive-course.server";
import { publishCourse } from "../../app/content/release/publish-course.server";
import type { ReleaseCache, ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import { hasEditionEverHadLearners } from "../../app/learning/enrolment/has-edition-ever-had-learners.server";
import type { Db, Pool } from "../../app/platform/database/database.server";
import { checkAndBuildExampleCourse } from "./example-course/build-example-course";
import { exampleCourseId } from "./example-course/example-course";

/** Loads the example course, and offers it again if it was archived. Returns its release. */
export async function loadExampleCourseForDemo(
  pool: Pool,
  releases: ReleaseCache,
  now: Date,
): Promise<ReleaseWithQuestions> {
  // Not "files": a start of the site reports courses from files whose folder is gone, and this course never had one.
  await pool`insert into course (id, origin) values (${exampleCourseId}, 'studio') on conflict (id) do nothing`;
  const { problems } = await publishCourse(pool, await checkAndBuildExampleCourse(), {
    now,
    hasEditionEverHadLearners,
  });
  const release = await releases.current(pool, exampleCourseId);
  if (problems.length > 0 || !release) throw new Error(`The example course is not loaded: ${JSON.stringify(problems)}`);
  await pool`update course set archived_at = null where id = ${exampleCourseId}`;
  return release;
}

/**
 * Deletes the example course. If somebody outside the demo began it, it is archived: nobody else sees it any more, and what they did stays.
 * The transaction must allow deletes from append-only tables.
 */
export async function deleteOrArchiveExampleCourse(tx: Db, now: Date): Promise<void> {
  const id = exampleCourseId;
  const [use] = await tx<{ used: boolean }[]>`
    select exists (select from enrolment where course_id = ${id}) or exists (select from attempt where course_id = ${id})
      or exists (select from cohort where course_id = ${id}) or exists (select from certificate where course_id = ${id}) as used`;
  if (use?.used) {
    await archiveCourse(tx, { courseId: id, now });
    return;
  }
  for (const table of [
    "note",
    "closing_case_choice",
    "anonymous_answer",
    "problem_report",
    "question_statistic",
    "question_hold",
    "course_check",
    "evaluation_tally",
    "evaluation",
  ])
    await tx`delete from ${tx(table)} where course_id = ${id}`;
  const releases = tx`select release.id from release where course_id = ${id}`;
  for (const table of ["search_document", "search_word", "release_picture", "release_question"])
    await tx`delete from ${tx(table)} where release_id in (${releases})`;
  await tx`delete from question_revision where course_id = ${id}`;
  await tx`update edition set current_release_id = null where course_id = ${id}`;
  await tx`delete from release where course_id = ${id}`;
  await tx`delete from edition where course_id = ${id}`;
  await tx`delete from course where id = ${id}`;
}
