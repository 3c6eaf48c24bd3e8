/** `npm run course`: makes, checks, loads and archives a course. Bundled to build/course.js as well, for an image without sources. */
import { parseConfig } from "../app/platform/config.server";
import {
  archive,
  courseHelp,
  findFolder,
  makeCourse,
  publishFolder,
  readCourseCommand,
  type Told,
} from "./course-command";
import { describeFailure } from "./failure";
import { reportCourse } from "./report-course";
import { withDatabase } from "./with-database";

async function main(): Promise<Told> {
  const command = readCourseCommand(process.argv.slice(2));
  if ("error" in command) return { ok: false, text: command.error };
  if (command.name === "help") return { ok: true, text: courseHelp.trimEnd() };
  const config = parseConfig(process.env);
  const { name, course } = command;
  if (name === "new") return makeCourse(config, course);
  if (name === "archive") return withDatabase(config, (pool) => archive(pool, course, new Date()));
  const folder = await findFolder(config, course);
  if ("text" in folder) return folder;
  if (name === "check") return { ok: await reportCourse(folder), text: "" };
  return withDatabase(config, (pool) => publishFolder(pool, folder, new Date()));
}

main().then(
  ({ ok, text }) => {
    if (text) (ok ? process.stdout : process.stderr).write(`${text}\n`);
    process.exitCode = ok ? 0 : 1;
  },
  (error) => {
    process.stderr.write(`${describeFailure(error, process.env.LOG_LEVEL)}\n`);
    process.exitCode = 1;
  },
);
