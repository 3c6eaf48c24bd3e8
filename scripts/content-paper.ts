/**
 * `npm run content:paper` makes a paper of the questions of a course without keys, and marks what readers wrote, as the site does. So an
 * author can try questions on people before anybody's certificate depends on them.
 */
import fs from "node:fs";
import path from "node:path";
import type { Messages } from "../app/ui/messages";
import { readPoolFolder, runAuthorCommand } from "./author-command";
import { CommandRefusal } from "./command-failure";
import { gradePapers } from "./content-paper/grade-papers";
import { makePaper } from "./content-paper/make-paper";
import { paperHelp, readPaperCommand } from "./content-paper/paper-command";

async function main(args: string[], messages: Messages): Promise<number> {
  const command = readPaperCommand(args);
  if (command.name === "grade") {
    const readers = command.readers.map((file) => ({ name: path.basename(file), text: readText(file, messages) }));
    console.log(gradePapers(readText(command.key, messages), readers, messages).join("\n"));
    return 0;
  }
  const poolFolder = await readPoolFolder(messages);
  const { paper, key, count } = await makePaper({ ...command, poolFolder }, messages);
  writeFiles(command.out, { "paper.md": paper, "key.json": key });
  console.log(messages.contentCheck.paper.made(count, command.out));
  return 0;
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

function readText(file: string, messages: Messages): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    throw new CommandRefusal(messages.contentCheck.unreadable(file, (error as NodeJS.ErrnoException).code ?? ""));
  }
}

process.exitCode = await runAuthorCommand(process.argv.slice(2), paperHelp, main);
