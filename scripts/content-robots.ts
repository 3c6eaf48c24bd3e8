/**
 * `npm run content:robots` measures how well robots guess the answers of a course. They know how questions are usually written, and nothing
 * of the subject.
 */
import {
  type CourseGuessingResult,
  doesGuessingStopCourse,
  measureGuessingInCourse,
} from "../app/content/check/guessing/guessing-rules";
import type { CourseFolder } from "../app/content/disk/course-folders.server";
import type { Messages } from "../app/ui/messages";
import { listCoursesToRead, readCourseInFolder, runAuthorCommand } from "./author-command";

const help = `Usage: npm run content:robots [-- folder] [--lang en]

Measures how well robots guess the answers of every course in content/ and in COURSES_DIR, or of the one course in the folder given, with
the final test in POOL_DIR. For practice and the final test each, a line for each robot: its score, the number of answers, chance, the most
that it may score, and the lower end of the 90 % interval of its score. A robot is too good if it scores more than 10 points over chance
and that lower end is over chance too. Then the questions follow that gave it away.
Ends with 1 when that stops a course: in the final test, or in 60 practice questions of one group or more. Ends with 2 when nothing can be guessed.`;

async function main(args: string[], messages: Messages): Promise<number> {
  const { folders, poolFolder } = await listCoursesToRead(args, messages);
  const all: CourseGuessingResult[] = [];
  for (const folder of folders) {
    const results = await measureFolder(folder, poolFolder, messages);
    printResults(folder.id, results, messages);
    all.push(...results);
  }
  if (all.length === 0) {
    console.error(messages.contentCheck.robots.nothing);
    return 2;
  }
  return all.some(doesGuessingStopCourse) ? 1 : 0;
}

async function measureFolder(
  folder: CourseFolder,
  poolFolder: string | null,
  messages: Messages,
): Promise<CourseGuessingResult[]> {
  const { contentCheck: words } = messages;
  const { files, source } = await readCourseInFolder(folder, poolFolder, messages);
  if (!source.isWhole) console.error(`${words.warning}: ${words.robots.incomplete(files.folder)}`);
  return measureGuessingInCourse(source);
}

function printResults(course: string, results: CourseGuessingResult[], { contentCheck }: Messages): void {
  const { robots: words } = contentCheck;
  const titles = new Set(results.map(({ pool, group }) => words.group(pool, group)));
  for (const title of titles) {
    const own = results.filter(({ pool, group }) => words.group(pool, group) === title);
    console.log(`${course}: ${title}`);
    console.log(formatRow(words.columns));
    for (const result of own) {
      const { robot, count, questions, verdict } = result;
      const shares = [result.score, result.chance, result.most, result.lower].map(words.percent);
      const [score = "", ...others] = shares;
      console.log(formatRow([words.names[robot], score, String(count), ...others, words.verdicts[verdict]]));
      if (verdict === "fails") console.log(`    ${questions.join(" ")}`);
    }
    console.log("");
  }
}

const widths = [28, 8, 8, 8, 8, 12];

/** Returns the cells of a row in columns: the first to the left, the others to the right, and the last as it is. */
function formatRow(cells: readonly string[]): string {
  return `  ${cells
    .map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at] ?? 0) : at < widths.length ? cell.padStart(widths[at] ?? 0) : `  ${cell}`,
    )
    .join("")}`.trimEnd();
}

process.exitCode = await runAuthorCommand(process.argv.slice(2), { name: "content:robots", help }, main);
