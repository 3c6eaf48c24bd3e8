/** `npm run dossier` cuts a source into passages, and writes their ids and hashes to the folder dossier/ of a course. */
import fs from "node:fs";
import path from "node:path";
import { composeDossierFiles } from "../app/content/dossier/compose-dossier-files.server";
import type { Messages } from "../app/ui/messages";
import { runAuthorCommand } from "./author-command";
import { CommandRefusal } from "./command-failure";
import { dossierHelp, readDossierCommand } from "./dossier/dossier-command";

async function main(args: string[], { contentCheck }: Messages): Promise<number> {
  const { file, out, ...description } = readDossierCommand(args);
  const words = contentCheck.dossier;
  const made = composeDossierFiles(readSource(file, contentCheck), description);
  if (made.passages.length === 0) throw new CommandRefusal(words.empty(file));
  if (made.wrongQuotations.length > 0)
    throw new CommandRefusal(made.wrongQuotations.map(words.wrongQuotation).join("\n"));
  const runsFile = out.replace(/\.yaml$/, ".runs.json");
  writeFile(out, made.dossier);
  writeFile(runsFile, made.runs);
  for (const { id, kind, text } of made.passages) console.log(`${id}  ${words.kinds[kind]}  ${shorten(text)}`);
  console.log(words.made(made.passages.length, out, made.runCount, runsFile));
  return 0;
}

function shorten(text: string): string {
  const words = text.split(" ");
  return words.length > 8 ? `${words.slice(0, 7).join(" ")} …` : text;
}

function readSource(file: string, { unreadable }: Messages["contentCheck"]): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    throw new CommandRefusal(unreadable(file, (error as NodeJS.ErrnoException).code ?? ""));
  }
}

function writeFile(file: string, text: string): void {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    throw new CommandRefusal(`${file} can't be written (${reason}). Expected: a file in a folder, old or new.`);
  }
}

process.exitCode = await runAuthorCommand(process.argv.slice(2), dossierHelp, main);
