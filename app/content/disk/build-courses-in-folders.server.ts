/** Checks and builds every course that has a folder on disk. */
import { buildCourse, type CourseBuildOptions, type CourseBuildResult } from "../compile/build-course.server";
import { listCourseFolders } from "./course-folders.server";
import { readCourseFolder } from "./read-course-folder.server";

/** Builds all courses in the given folders. A course with problems does not stop the others. */
export async function buildCoursesInFolders(
  roots: string[],
  options: CourseBuildOptions,
): Promise<CourseBuildResult[]> {
  const results: CourseBuildResult[] = [];
  for (const folder of await listCourseFolders(roots))
    results.push(await buildCourse(await readCourseFolder(folder), options));
  return results;
}
