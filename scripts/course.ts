/**
 * `npm run course` makes, checks, loads and archives a course. A build also makes build/course.js of it, because a container image has no
 * source files.
 */
import { listCourseFolders } from "../app/content/disk/course-folders.server";
import { parseConfigFromEnvironment } from "../app/platform/config.server";
import type { Messages } from "../app/ui/messages";
import { readPoolFolder, runAuthorCommand, warnOfPoolFoldersWithoutCourse } from "./author-command";
import { checkCourseAndPrintResult } from "./check-course-and-print-result";
import {
  archiveCourseById,
  type CourseCommandOutcome,
  courseHelp,
  createCourseFolder,
  findCourseFolder,
  publishCourseFolder,
  readCourseCommand,
} from "./course-command";
import { withMigratedDatabase } from "./with-migrated-database";

async function main(args: string[], messages: Messages): Promise<number> {
  const { name, course } = readCourseCommand(args);
  const config = parseConfigFromEnvironment(process.env);
  const now = new Date();
  if (name === "new") return print(await createCourseFolder(config, course, messages));
  if (name === "archive")
    return print(await withMigratedDatabase(config, (pool) => archiveCourseById(pool, course, { messages, now })));
  const folder = await findCourseFolder(config, course, messages);
  if ("text" in folder) return print(folder);
  const poolFolder = await readPoolFolder(messages);
  const ids = (await listCourseFolders(config.courseFolders)).map(({ id }) => id);
  await warnOfPoolFoldersWithoutCourse(poolFolder, ids, messages);
  if (name === "check") return (await checkCourseAndPrintResult(folder, poolFolder, messages)) ? 0 : 1;
  return print(
    await withMigratedDatabase(config, (pool) => publishCourseFolder(pool, folder, { messages, poolFolder, now })),
  );
}

function print({ ok, text }: CourseCommandOutcome): number {
  if (ok) console.log(text);
  else console.error(text);
  return ok ? 0 : 1;
}

process.exitCode = await runAuthorCommand(process.argv.slice(2), { name: "course", help: courseHelp }, main);
