/**
 * Loads every built course into PostgreSQL when the server starts. A course with problems does not stop the others, and readers keep its
 * former release.
 */
import type { Pool } from "~/platform/database/database.server";
import type { Logger } from "~/platform/log.server";
import type { CourseBuildResult } from "../compile/build-course.server";
import type { CourseProblem } from "../source/problem";
import { deleteOldCourseChecks, selectCoursesWithoutFolder } from "./course-checks.sql.server";
import type { CourseLoadOptions } from "./load-course.server";
import { publishCourse, saveCourseCheck } from "./publish-course.server";

export interface BuiltCoursesLoadOptions extends CourseLoadOptions {
  log: Pick<Logger, "info" | "error">;
}

/** What was read from the folder of the build. */
export interface BuiltCourses {
  courses: CourseBuildResult[];
  /** It is false if the list of checks is missing: then other courses may be missing too. */
  complete: boolean;
}

/** @returns the ids of the courses whose newest build is published */
export async function loadBuiltCourses(
  pool: Pool,
  { courses, complete }: BuiltCourses,
  { log, ...options }: BuiltCoursesLoadOptions,
): Promise<string[]> {
  const loaded: string[] = [];
  for (const checked of courses) {
    const { courseId: course } = checked;
    const { problems, added } = await publishCourse(pool, checked, options);
    if (added) log.info({ course, release: added }, "course loaded");
    if (problems.length > 0) log.error({ course, problems }, "course not loaded");
    else loaded.push(course);
  }
  if (complete) await tellMissing(pool, { present: courses.map(({ courseId }) => courseId), now: options.now });
  return loaded;
}

/** A course whose folder was removed stays, until somebody archives it. */
async function tellMissing(pool: Pool, { present, now }: { present: string[]; now: Date }): Promise<void> {
  await deleteOldCourseChecks(pool, present);
  for (const courseId of await selectCoursesWithoutFolder(pool, present)) {
    const problem: CourseProblem = { file: courseId, line: 1, code: "folder-missing", data: { course: courseId } };
    await saveCourseCheck(pool, { courseId, problems: [problem], warnings: [], now });
  }
}
