/** npm run content:check: every rule of the format over every course, with file, line and what was expected. */
import path from "node:path";
import { listCourseDirs } from "../app/content/build-course.server";
import { checkCourse } from "../app/content/check-course";
import { formatProblem } from "../app/content/problem";
import { readCourse } from "../app/content/read-course.server";
import { meanOfLessons } from "../app/content/rules/sentences";
import { parseConfig } from "../app/platform/config.server";

const help = `Usage: npm run content:check [-- folder]

Checks every course in content/ and in COURSES_DIR, or the one course in the folder given.
Prints file, line and what was expected. Ends with 1 when a course can't be built.`;

async function main(args: string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(help);
    return 0;
  }
  const { courseFolders: roots } = parseConfig(process.env);
  const dirs = args[0] ? [path.resolve(args[0])] : await listCourseDirs(roots);
  if (dirs.length === 0) {
    console.error("Er is geen cursus gevonden. Een cursus is een map in content/ met een course.yaml.");
    return 1;
  }
  let broken = 0;
  for (const dir of dirs) {
    const reading = await readCourse(dir);
    const { problems, warnings } = checkCourse(reading);
    for (const warning of warnings) console.warn(`let op: ${formatProblem(warning)}`);
    for (const problem of problems) console.error(formatProblem(problem));
    const questions = reading.source?.lessons.reduce((sum, lesson) => sum + lesson.questions.length, 0) ?? 0;
    const mean = reading.source && meanOfLessons(reading.source);
    const size = `${reading.source?.lessons.length ?? 0} lessen, ${questions} vragen${mean ? `, gemiddeld ${mean} woorden per zin` : ""}`;
    if (problems.length > 0) broken += 1;
    console.log(
      `${path.basename(dir)}: ${problems.length === 0 ? `in orde (${size})` : `${problems.length} ${problems.length === 1 ? "probleem" : "problemen"}`}`,
    );
  }
  return broken > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
