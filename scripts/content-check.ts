/**
 * `npm run content:check` tests every course against all rules of the course format. For each mistake it prints the file, the line and what
 * was expected.
 */
import path from "node:path";
import { getCourseFolder, listCourseFolders } from "../app/content/disk/course-folders.server";
import { parseConfigFromEnvironment } from "../app/platform/config.server";
import { messagesFor } from "../app/ui/messages";
import { checkCourseAndPrintResult } from "./check-course-and-print-result";
import { findMissingPoolFolder, warnOfPoolFoldersWithoutCourse } from "./check-pool-folder";
import { readLanguageArgument, unknownLanguageMessage } from "./language-argument";

const help = `Usage: npm run content:check [-- folder] [--lang en]

Checks every course in content/ and in COURSES_DIR, or the one course in the folder given, with the final test in POOL_DIR.
Prints file, line and what was expected, in Dutch or, with --lang en, in English. Ends with 1 when a course can't be built, or POOL_DIR
is not there.`;

async function main(args: string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(help);
    return 0;
  }
  const {
    locale,
    rest: [named],
  } = readLanguageArgument(args);
  if (!locale) {
    console.error(unknownLanguageMessage);
    return 1;
  }
  const messages = messagesFor(locale);
  const { courseFolders: roots, poolFolder } = parseConfigFromEnvironment(process.env);
  const missing = await findMissingPoolFolder(poolFolder, messages);
  if (missing !== null) {
    console.error(missing);
    return 1;
  }
  const all = await listCourseFolders(roots);
  const folders = named ? [getCourseFolder(path.resolve(named))] : all;
  const ids = [...all, ...folders].map(({ id }) => id);
  await warnOfPoolFoldersWithoutCourse(poolFolder, ids, messages);
  if (folders.length === 0) {
    console.error(messages.contentCheck.noCourse);
    return 1;
  }
  let broken = 0;
  for (const folder of folders) if (!(await checkCourseAndPrintResult(folder, poolFolder, messages))) broken += 1;
  return broken > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
