/** npm run content:check: every rule of the format over every course, with file, line and what was expected. */
import path from "node:path";
import { courseFolder, listCourseFolders } from "../app/content/disk/course-folders.server";
import { parseConfig } from "../app/platform/config.server";
import { printCourseCheck } from "./print-course-check";

const help = `Usage: npm run content:check [-- folder]

Checks every course in content/ and in COURSES_DIR, or the one course in the folder given.
Prints file, line and what was expected. Ends with 1 when a course can't be built.`;

async function main(args: string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(help);
    return 0;
  }
  const { courseFolders: roots } = parseConfig(process.env);
  const folders = args[0] ? [courseFolder(path.resolve(args[0]))] : await listCourseFolders(roots);
  if (folders.length === 0) {
    console.error("Er is geen cursus gevonden. Een cursus is een map in content/ met een course.yaml.");
    return 1;
  }
  let broken = 0;
  for (const folder of folders) if (!(await printCourseCheck(folder))) broken += 1;
  return broken > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
