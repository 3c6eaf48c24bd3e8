/** Looks at POOL_DIR itself: a folder with a mistyped name would otherwise be left out silently, and the public pool be used. */
import fs from "node:fs/promises";
import path from "node:path";
import type { CourseFiles } from "../source/course-files";
import type { CourseProblem } from "../source/problem";
import {
  type CourseFolder,
  editionsFolder,
  formatPathForMessages,
  getFolderInPoolFolder,
  listFolderNames,
} from "./course-folders.server";

/** Returns whether there is a folder at this path. */
export async function isFolderThere(poolFolder: string): Promise<boolean> {
  return fs.stat(poolFolder).then(
    (stat) => stat.isDirectory(),
    () => false,
  );
}

/**
 * Returns a problem if a course or an edition has a folder in POOL_DIR without a folder `final-test`: whoever made it meant to hide a pool. A
 * folder of a course may hold the pools of earlier editions only.
 * @param folder the folder of the course in POOL_DIR, which may not be there
 */
export async function findPoolFolderProblems(courseId: string, folder: string): Promise<CourseProblem[]> {
  if (!(await isFolderThere(folder)) || (await isFolderThere(path.join(folder, "final-test")))) return [];
  const names = (await fs.readdir(folder)).filter((name) => !name.startsWith("."));
  if (names.length > 0 && names.every((name) => name === editionsFolder)) return [];
  const file = formatPathForMessages(folder);
  return [{ file, line: 1, code: "pool-folder-without-final-test", data: { course: courseId } }];
}

/**
 * Returns the folders in POOL_DIR that have the name of no earlier edition of a course, as earlier editions that can't be read.
 * @param known the names of the folders of its earlier editions
 */
export async function listPoolFoldersWithoutEdition(
  poolFolder: string,
  course: CourseFolder,
  known: readonly string[],
): Promise<CourseFiles[]> {
  const root = path.join(getFolderInPoolFolder(poolFolder, course), editionsFolder);
  const others = (await listFolderNames(root)).filter((name) => !known.includes(name));
  return others.map((edition) => {
    const folder = formatPathForMessages(path.join(root, edition));
    const data = { course: course.id, edition };
    const problems: CourseProblem[] = [{ file: folder, line: 1, code: "pool-folder-without-edition", data }];
    return { id: course.id, edition, folder, problems, entries: new Map() };
  });
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
