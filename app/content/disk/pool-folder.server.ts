/** Looks at POOL_DIR itself: a folder with a mistyped name would otherwise be left out silently, and the public pool be used. */
import fs from "node:fs/promises";
import path from "node:path";
import type { CourseProblem } from "../source/problem";
import { formatPathForMessages } from "./course-folders.server";

/** Returns whether there is a folder at this path. */
export async function isFolderThere(poolFolder: string): Promise<boolean> {
  return fs.stat(poolFolder).then(
    (stat) => stat.isDirectory(),
    () => false,
  );
}

/**
 * Returns a problem if a course has a folder in POOL_DIR without a folder `final-test`: whoever made it meant to hide a pool.
 * @param folder the folder of the course in POOL_DIR, which may not be there
 */
export async function findPoolFolderProblems(courseId: string, folder: string): Promise<CourseProblem[]> {
  if (!(await isFolderThere(folder)) || (await isFolderThere(path.join(folder, "final-test")))) return [];
  const file = formatPathForMessages(folder);
  return [{ file, line: 1, code: "pool-folder-without-final-test", data: { course: courseId } }];
}

/** Returns the paths, as messages show them, of the folders in POOL_DIR that have the name of none of these courses. */
export async function listPoolFoldersWithoutCourse(
  poolFolder: string,
  courseIds: readonly string[],
): Promise<string[]> {
  const names = await fs.readdir(poolFolder).catch(() => []);
  const others = names.filter((name) => !name.startsWith(".") && !courseIds.includes(name)).sort();
  const found: string[] = [];
  for (const name of others) {
    const folder = path.join(poolFolder, name);
    if (await isFolderThere(folder)) found.push(formatPathForMessages(folder));
  }
  return found;
}
