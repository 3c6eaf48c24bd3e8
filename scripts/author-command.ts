/**
 * What the commands for authors have in common. They print what they found in Dutch, or in English with `--lang en`. Their help, and what
 * is wrong with their arguments, is in English, as in commands for administrators.
 */
import path from "node:path";
import {
  type CourseFolder,
  formatPathForMessages,
  getCourseFolder,
  listCourseFolders,
} from "../app/content/disk/course-folders.server";
import { isFolderThere, listPoolFoldersWithoutCourse } from "../app/content/disk/pool-folder.server";
import { readCourseFilesFromFolder } from "../app/content/disk/read-course-files-from-folder.server";
import type { CourseFiles } from "../app/content/source/course-files";
import { type ParsedCourse, readCourse } from "../app/content/source/read-course.server";
import { parseConfigFromEnvironment } from "../app/platform/config.server";
import { formatCourseProblemLine } from "../app/ui/course-problems";
import { type Messages, messagesFor } from "../app/ui/messages";
import { defaultLocale, isLocale, locales } from "../app/ui/messages/locale";
import { ArgumentRefusal, composeArgumentError, isHelpAsked } from "./command-arguments";
import { CommandRefusal, describeCommandFailure } from "./command-failure";

/**
 * Runs a command: prints its help if that is asked, and a failure as a sentence.
 * @param name the name after `npm run`
 * @param run gets the arguments without `--lang` and its value
 * @returns the exit code: that of `run`, or 1 after a failure
 */
export async function runAuthorCommand(
  args: readonly string[],
  { name, help }: { name: string; help: string },
  run: (args: string[], messages: Messages) => Promise<number>,
): Promise<number> {
  if (isHelpAsked(args)) {
    console.log(help);
    return 0;
  }
  try {
    const rest = [...args];
    const locale = takeOption(rest, "--lang") ?? defaultLocale;
    if (!isLocale(locale)) throw new ArgumentRefusal(`--lang is one of ${locales.join(", ")}.`);
    return await run(rest, messagesFor(locale));
  } catch (error) {
    const failure = describeCommandFailure(error, process.env.LOG_LEVEL);
    console.error(error instanceof ArgumentRefusal ? composeArgumentError(name, failure) : failure);
    return 1;
  }
}

/** Removes an option and its value from the arguments, and returns the value: empty if it is missing. */
export function takeOption(args: string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : (args.splice(at, 2)[1] ?? "");
}

/**
 * Returns POOL_DIR, or null if it is not set.
 * @throws CommandRefusal if it is no folder, because then the final tests of the courses themselves would be used
 */
export async function readPoolFolder({ contentCheck }: Messages): Promise<string | null> {
  const { poolFolder } = parseConfigFromEnvironment(process.env);
  if (poolFolder !== null && !(await isFolderThere(poolFolder)))
    throw new CommandRefusal(contentCheck.noPoolFolder(formatPathForMessages(poolFolder)));
  return poolFolder;
}

/**
 * Returns the course in a folder that was named.
 * @throws CommandRefusal if there is no such folder
 */
export async function findNamedCourse(named: string): Promise<CourseFolder> {
  const folder = path.resolve(named);
  if (!(await isFolderThere(folder))) throw new CommandRefusal(`There is no folder ${named}.`);
  return getCourseFolder(folder);
}

/**
 * Returns the course in the folder that was named, or else all courses, with POOL_DIR.
 * @param args the folder, or nothing
 * @throws ArgumentRefusal if the arguments are something else
 * @throws CommandRefusal if there is no course, or POOL_DIR is no folder
 */
export async function listCoursesToRead(
  args: readonly string[],
  messages: Messages,
): Promise<{ folders: CourseFolder[]; poolFolder: string | null }> {
  const [named] = args;
  if (args.length > 1 || named?.startsWith("-"))
    throw new ArgumentRefusal(`Expected: one folder, or nothing for all courses. Found: ${args.join(" ")}`);
  const poolFolder = await readPoolFolder(messages);
  const all = await listCourseFolders(parseConfigFromEnvironment(process.env).courseFolders);
  const folders = named === undefined ? all : [await findNamedCourse(named)];
  const ids = [...all, ...folders].map(({ id }) => id);
  await warnOfPoolFoldersWithoutCourse(poolFolder, ids, messages);
  if (folders.length === 0) throw new CommandRefusal(messages.contentCheck.noCourse);
  return { folders, poolFolder };
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

/**
 * Reads a course with its final test.
 * @throws CommandRefusal if it is not sure which files are those of the course: the public pool must never be taken for the one in POOL_DIR
 */
export async function readCourseInFolder(
  folder: CourseFolder,
  poolFolder: string | null,
  messages: Messages,
): Promise<{ files: CourseFiles; source: ParsedCourse }> {
  const files = await readCourseFilesFromFolder(folder, poolFolder);
  const lines = files.problems.map((problem) => formatCourseProblemLine(problem, messages));
  if (lines.length > 0) throw new CommandRefusal(lines.join("\n"));
  return { files, source: readCourse(files).source };
}
