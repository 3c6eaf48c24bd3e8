/** Checks and builds every course that has a folder on disk. */
import { buildCourse, type CourseBuildOptions, type CourseBuildResult } from "../compile/build-course.server";
import { listCourseFolders } from "./course-folders.server";
import { readCourseFilesFromFolder } from "./read-course-files-from-folder.server";

/** Builds all courses in the given folders. A course with problems does not stop the others. */
export async function buildCoursesInFolders(
  roots: string[],
  options: CourseBuildOptions,
): Promise<CourseBuildResult[]> {
  const results: CourseBuildResult[] = [];
  for (const folder of await listCourseFolders(roots))
    results.push(await buildCourse(await readCourseFilesFromFolder(folder), options));
  return results;
}
