/**
 * `npm run content:paper` makes a paper of the questions of a course without keys, and marks what readers wrote, as the site does. It marks
 * committed readings again, and writes their figures. So an author can try questions on people before anybody's certificate depends on them.
 */
import fs from "node:fs";
import path from "node:path";
import type { Messages } from "../app/ui/messages";
import { findNamedCourse, readPoolFolder, runAuthorCommand } from "./author-command";
import { CommandRefusal } from "./command-failure";
import { gradePapers } from "./content-paper/grade-papers";
import { makePaper } from "./content-paper/make-paper";
import { paperHelp, readPaperCommand } from "./content-paper/paper-command";
import { markReadingsOfCourse } from "./content-paper/readings/mark-readings-of-course";
import { readTextFile } from "./read-text-file";

async function main(args: string[], messages: Messages): Promise<number> {
  const command = readPaperCommand(args);
  if (command.name === "grade") {
    const readers = command.readers.map((file) => ({ name: path.basename(file), text: readTextFile(file, messages) }));
    const key = { name: command.key, text: readTextFile(command.key, messages) };
    console.log(gradePapers(key, readers, messages).join("\n"));
    return 0;
  }
  const poolFolder = await readPoolFolder(messages);
  if (command.name === "readings") return markReadings(command, poolFolder, messages);
  const { paper, key, questionsWithKeys, count } = await makePaper({ ...command, poolFolder }, messages);
  writeFiles(command.out, {
    ...{ "paper.md": paper, "key.json": key },
    ...(command.keys && { "keys.md": questionsWithKeys }),
  });
  console.log(messages.contentCheck.paper.made(count, command.out));
  return 0;
}

/** Prints the figures of all readings, and writes them in REVIEW.md if that is asked. Returns 1 if they are not in there. */
async function markReadings(
  { folder, write }: { folder: string; write: boolean },
  poolFolder: string | null,
  messages: Messages,
): Promise<number> {
  const { readings: words, paper } = messages.contentCheck;
  const marked = await markReadingsOfCourse(await findNamedCourse(folder), poolFolder, messages);
  if (!marked) throw new CommandRefusal(words.none(folder));
  const { figures, refused, review } = marked;
  console.log(`${figures}\n`);
  if (refused.length > 0) console.log(`${[paper.refused, ...refused].join("\n")}\n`);
  if (write) fs.writeFileSync(review.file, review.text);
  const said = write ? words.written : review.isCurrent ? words.current : words.differs;
  console.log(said(review.file));
  if (!write) for (const line of review.differences) console.log(line);
  return write || review.isCurrent ? 0 : 1;
}

function writeFiles(folder: string, files: Record<string, string>): void {
  try {
    fs.mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    throw new CommandRefusal(`Nothing can be written to --out ${folder} (${reason}). Expected: a folder, old or new.`);
  }
}

process.exitCode = await runAuthorCommand(process.argv.slice(2), { name: "content:paper", help: paperHelp }, main);
