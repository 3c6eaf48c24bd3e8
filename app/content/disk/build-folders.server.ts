/** Checks and builds every course in these folders. */
import { type BuildOptions, buildCourse, type CheckedCourse } from "../compile/build-course.server";
import { listCourseFolders } from "./course-folders.server";
import { readFolder } from "./read-folder.server";

/** A course with problems does not stop the others. */
export async function buildFolders(roots: string[], options: BuildOptions): Promise<CheckedCourse[]> {
  const results: CheckedCourse[] = [];
  for (const folder of await listCourseFolders(roots))
    results.push(await buildCourse(await readFolder(folder), options));
  return results;
}
