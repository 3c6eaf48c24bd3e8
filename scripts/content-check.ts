/**
 * `npm run content:check` tests every course against all rules of the course format. For each mistake it prints the file, the line and what
 * was expected.
 */
import type { Messages } from "../app/ui/messages";
import { listCoursesToRead, runAuthorCommand } from "./author-command";
import { checkCourseAndPrintResult } from "./check-course-and-print-result";

const help = `Usage: npm run content:check [-- folder] [--lang en]

Checks every course in content/ and in COURSES_DIR, or the one course in the folder given, with the final test in POOL_DIR.
Prints file, line and what was expected, in Dutch or, with --lang en, in English. Ends with 1 when a course can't be built, or POOL_DIR
is not there.`;

async function main(args: string[], messages: Messages): Promise<number> {
  const { folders, poolFolder } = await listCoursesToRead(args, messages);
  let broken = 0;
  for (const folder of folders) if (!(await checkCourseAndPrintResult(folder, poolFolder, messages))) broken += 1;
  return broken > 0 ? 1 : 0;
}

process.exitCode = await runAuthorCommand(process.argv.slice(2), { name: "content:check", help }, main);
