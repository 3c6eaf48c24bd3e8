/**
 * `npm run course` makes, checks, loads and archives a course. A build also makes build/course.js of it, because a container image has no
 * source files.
 */
import { listCourseFolders } from "../app/content/disk/course-folders.server";
import { parseConfigFromEnvironment } from "../app/platform/config.server";
import { messagesFor } from "../app/ui/messages";
import { checkCourseAndPrintResult } from "./check-course-and-print-result";
import { findMissingPoolFolder, warnOfPoolFoldersWithoutCourse } from "./check-pool-folder";
import { describeCommandFailure } from "./command-failure";
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

async function main(): Promise<CourseCommandOutcome> {
  const command = readCourseCommand(process.argv.slice(2));
  if ("error" in command) return { ok: false, text: command.error };
  if (command.name === "help") return { ok: true, text: courseHelp.trimEnd() };
  const config = parseConfigFromEnvironment(process.env);
  const { name, course } = command;
  const messages = messagesFor(command.locale);
  if (name === "new") return createCourseFolder(config, course);
  if (name === "archive") return withMigratedDatabase(config, (pool) => archiveCourseById(pool, course, new Date()));
  const { poolFolder } = config;
  const folder = await findCourseFolder(config, course);
  if ("text" in folder) return folder;
  const missing = await findMissingPoolFolder(poolFolder, messages);
  if (missing !== null) return { ok: false, text: missing };
  const ids = (await listCourseFolders(config.courseFolders)).map(({ id }) => id);
  await warnOfPoolFoldersWithoutCourse(poolFolder, ids, messages);
  if (name === "check") return { ok: await checkCourseAndPrintResult(folder, poolFolder, messages), text: "" };
  return withMigratedDatabase(config, (pool) =>
    publishCourseFolder(pool, folder, { messages, poolFolder, now: new Date() }),
  );
}

main().then(
  ({ ok, text }) => {
    if (text) (ok ? process.stdout : process.stderr).write(`${text}\n`);
    process.exitCode = ok ? 0 : 1;
  },
  (error) => {
    process.stderr.write(`${describeCommandFailure(error, process.env.LOG_LEVEL)}\n`);
    process.exitCode = 1;
  },
);
