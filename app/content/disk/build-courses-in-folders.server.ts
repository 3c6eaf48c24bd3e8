/** Checks and builds every course that has a folder on disk. */
import { buildCourse, type CourseBuildOptions, type CourseBuildResult } from "../compile/build-course.server";
import { listCourseFolders } from "./course-folders.server";
import { readCourseFilesFromFolder } from "./read-course-files-from-folder.server";

/**
 * Builds all courses in the given folders. A course with problems does not stop the others.
 * @param options `poolFolder`: POOL_DIR, the folder with final tests that replace those of the courses
 */
export async function buildCoursesInFolders(
  roots: string[],
  { poolFolder = null, ...options }: CourseBuildOptions & { poolFolder?: string | null },
): Promise<CourseBuildResult[]> {
  const results: CourseBuildResult[] = [];
  for (const folder of await listCourseFolders(roots))
    results.push(await buildCourse(await readCourseFilesFromFolder(folder, poolFolder), options));
  return results;
}
