/**
 * `npm run content:paper` makes a paper of the questions of a course without keys, and marks what readers wrote, as the site does. So an
 * author can try questions on people before anybody's certificate depends on them.
 */
import fs from "node:fs";
import path from "node:path";
import { parseConfigFromEnvironment } from "../app/platform/config.server";
import { messagesFor } from "../app/ui/messages";
import { findMissingPoolFolder } from "./check-pool-folder";
import { describeCommandFailure } from "./command-failure";
import { gradePapers } from "./content-paper/grade-papers";
import { makePaper } from "./content-paper/make-paper";
import { PaperError, paperHelp, readPaperCommand } from "./content-paper/paper-command";

async function main(args: string[]): Promise<number> {
  const command = readPaperCommand(args);
  if (command.name === "help") {
    console.log(paperHelp);
    return 0;
  }
  const messages = messagesFor(command.locale);
  if (command.name === "grade") {
    const readers = command.readers.map((file) => ({ name: path.basename(file), text: readText(file) }));
    console.log(gradePapers(readText(command.key), readers, messages).join("\n"));
    return 0;
  }
  const { poolFolder } = parseConfigFromEnvironment(process.env);
  const missing = await findMissingPoolFolder(poolFolder, messages);
  if (missing !== null) throw new PaperError(missing);
  const { paper, key, count } = await makePaper({ ...command, poolFolder }, messages);
  fs.mkdirSync(command.out, { recursive: true });
  fs.writeFileSync(path.join(command.out, "paper.md"), paper);
  fs.writeFileSync(path.join(command.out, "key.json"), key);
  console.log(messages.contentCheck.paper.made(count, command.out));
  return 0;
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    throw new PaperError(`${file} can't be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error instanceof PaperError ? error.message : describeCommandFailure(error, process.env.LOG_LEVEL));
    process.exitCode = 1;
  },
);
