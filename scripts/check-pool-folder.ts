/** Tells what is wrong with POOL_DIR before a command uses it. */
import { formatPathForMessages } from "../app/content/disk/course-folders.server";
import { isPoolFolderThere, listPoolFoldersWithoutCourse } from "../app/content/disk/pool-folder.server";
import type { Messages } from "../app/ui/messages";

/** Returns a sentence if POOL_DIR is set and is no folder, because then the final tests of the courses themselves would be used; otherwise null. */
export async function findMissingPoolFolder(
  poolFolder: string | null,
  { contentCheck }: Messages,
): Promise<string | null> {
  if (poolFolder === null || (await isPoolFolderThere(poolFolder))) return null;
  return contentCheck.noPoolFolder(formatPathForMessages(poolFolder));
}

/** Prints a warning for each folder in POOL_DIR that has the name of none of these courses. */
export async function warnOfPoolFoldersWithoutCourse(
  poolFolder: string | null,
  courseIds: readonly string[],
  { contentCheck: words }: Messages,
): Promise<void> {
  const folders = poolFolder === null ? [] : await listPoolFoldersWithoutCourse(poolFolder, courseIds);
  for (const folder of folders) console.warn(`${words.warning}: ${words.poolWithoutCourse(folder)}`);
}
