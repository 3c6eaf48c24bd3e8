/**
 * Loads every built course into PostgreSQL when the server starts. A course with problems does not stop the others; readers still see its
 * former release.
 */
import type { Pool } from "~/platform/database/database.server";
import type { Logger } from "~/platform/log.server";
import type { CourseBuildResult } from "../compile/build-course.server";
import type { CourseProblem } from "../source/problem";
import {
  deleteCheckResultsOfUnpublishedRemovedFolders,
  selectUnarchivedCoursesWithoutFolder,
} from "./course-checks.sql.server";
import { publishCourse, saveCourseCheckResult } from "./publish-course.server";
import type { CourseStoreOptions } from "./store-course-release.server";

interface BuiltCoursesPublishOptions extends CourseStoreOptions {
  log: Pick<Logger, "info" | "error">;
}

/** All courses in the folder that the build wrote. */
export interface BuiltCoursesInFolder {
  courses: CourseBuildResult[];
  /** False if the file with the check results is missing. Then some courses may be missing too, so none is reported as removed. */
  complete: boolean;
}

/**
 * Publishes every course that was built.
 * @returns the ids of the courses of which readers now see the newest build of the current edition
 */
export async function publishBuiltCourses(
  pool: Pool,
  { courses, complete }: BuiltCoursesInFolder,
  { log, ...options }: BuiltCoursesPublishOptions,
): Promise<string[]> {
  const loaded: string[] = [];
  for (const checked of courses) {
    const { courseId: course } = checked;
    const { problems, isCurrentPublished, added } = await publishCourse(pool, checked, options);
    for (const release of added) log.info({ course, release }, "course loaded");
    if (isCurrentPublished) loaded.push(course);
    if (problems.length === 0) continue;
    log.error({ course, problems }, isCurrentPublished ? "earlier edition not loaded" : "course not loaded");
  }
  if (complete) await tellMissing(pool, { present: courses.map(({ courseId }) => courseId), now: options.now });
  return loaded;
}

/** Stores a problem for each course whose folder was removed. Such a course stays online until somebody archives it. */
async function tellMissing(pool: Pool, { present, now }: { present: string[]; now: Date }): Promise<void> {
  await deleteCheckResultsOfUnpublishedRemovedFolders(pool, present);
  for (const courseId of await selectUnarchivedCoursesWithoutFolder(pool, present)) {
    const problem: CourseProblem = { file: courseId, line: 1, code: "folder-missing", data: { course: courseId } };
    await saveCourseCheckResult(pool, { courseId, problems: [problem], warnings: [], now });
  }
}
