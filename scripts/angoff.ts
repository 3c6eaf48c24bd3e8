/** `npm run angoff` computes the pass mark of a final test from the ratings of judges, and prints it as course.yaml wants it. */
import { computeNorm, type RatedCell } from "../app/content/norm/compute-norm";
import { readRatings } from "../app/content/norm/read-ratings";
import type { Messages } from "../app/ui/messages";
import { formatNorm, formatRatingFlaw, listRatedCells } from "./angoff/format-norm";
import { findNamedCourse, readCourseInFolder, readPoolFolder, runAuthorCommand, takeOption } from "./author-command";
import { ArgumentRefusal } from "./command-arguments";
import { CommandRefusal } from "./command-failure";
import { readTextFile } from "./read-text-file";

const help = `Usage: npm run angoff -- --ratings FILE [--course FOLDER] [--lang en]

Computes the pass mark of a final test. FILE is CSV (; or ,) with a first line judge;question;share, and a line for each judge and
question: the share of just-able learners who answer it right, from 0 to 1, or a percentage. The mark is the mean over the cells of the
mean of their questions. With FOLDER, the cells are those of that course, with the final test in POOL_DIR; without it, every question is a
cell. Prints the mark of each judge, the mark, the spread (standard deviation between judges) and the standard error, and the lines for
course.yaml. With fewer than five judges it prints no such lines, because that is no norm.
Ends with 1 when the file or the course can't be used; then it prints the line of each mistake, and what was expected.`;

async function main(args: string[], messages: Messages): Promise<number> {
  if (args.length === 0) throw new CommandRefusal(help);
  const file = takeOption(args, "--ratings");
  const folder = takeOption(args, "--course");
  if (!file || folder === "" || args.length > 0)
    throw new ArgumentRefusal("Expected: --ratings FILE and, for the cells of a course, --course FOLDER.");
  const words = messages.contentCheck.norm;
  const text = readTextFile(file, messages);
  const cells = folder === undefined ? null : await readCells(folder, messages);
  if (cells?.length === 0) throw new CommandRefusal(words.noFinalTest(folder ?? ""));
  const { ratings, flaws } = readRatings(text, cells);
  for (const flaw of flaws) console.error(formatRatingFlaw(file, flaw, messages));
  if (flaws.length > 0) return 1;
  const rated = cells ?? [...new Set(ratings.map(({ question }) => question))].map((id) => ({ id, questions: [id] }));
  if (cells === null) console.error(words.withoutCourse);
  const today = new Date().toISOString().slice(0, 10);
  console.log(formatNorm(computeNorm(ratings, rated), today, messages).join("\n"));
  return 0;
}

async function readCells(folder: string, messages: Messages): Promise<RatedCell[]> {
  const course = await findNamedCourse(folder);
  return listRatedCells((await readCourseInFolder(course, await readPoolFolder(messages), messages)).source);
}

process.exitCode = await runAuthorCommand(process.argv.slice(2), { name: "angoff", help }, main);
