/** `npm run dossier` cuts a source into passages, and writes their ids and hashes to the folder dossier/ of a course. */
import fs from "node:fs";
import path from "node:path";
import { composeDossier } from "../app/content/dossier/compose-dossier";
import { composeDossierFiles } from "../app/content/dossier/compose-dossier-files.server";
import { readMarkdownText } from "../app/content/dossier/reading/markdown/read-markdown.server";
import { maxCourseTextFileBytes } from "../app/content/source/course-files";
import type { Messages } from "../app/ui/messages";
import { runAuthorCommand } from "./author-command";
import { CommandRefusal } from "./command-failure";
import { dossierHelp, readDossierCommand } from "./dossier/dossier-command";
import { refuseTakenIds } from "./dossier/refuse-taken-ids";
import { readTextFile } from "./read-text-file";

async function main(args: string[], messages: Messages): Promise<number> {
  const { file, out, source, prefix, quotations, ...description } = readDossierCommand(args);
  const words = messages.contentCheck.dossier;
  const document = readMarkdownText(readTextFile(file, messages));
  const dossier = composeDossier(
    document,
    { key: source, title: document.title ?? source, ...description },
    { prefix },
  );
  const made = composeDossierFiles(dossier, quotations);
  if (dossier.passages.length === 0) throw new CommandRefusal(words.empty(file));
  if (made.wrongQuotations.length > 0)
    throw new CommandRefusal(made.wrongQuotations.map(words.wrongQuotation).join("\n"));
  refuseTakenIds(dossier.passages, { out, source }, messages);
  const runsFile = out.replace(/\.yaml$/, ".runs.json");
  if ([made.dossier, made.runs].some((text) => Buffer.byteLength(text) > maxCourseTextFileBytes))
    throw new CommandRefusal(words.tooMuchText(file, maxCourseTextFileBytes / 1_000_000));
  writeFile(out, made.dossier);
  writeFile(runsFile, made.runs);
  for (const { id, block, text } of dossier.passages)
    console.log(`${id}  ${words.kinds[block.kind]}  ${shorten(text)}`);
  console.log(words.made(dossier.passages.length, out, made.runCount, runsFile));
  return 0;
}

function shorten(text: string): string {
  const words = text.split(" ");
  return words.length > 8 ? `${words.slice(0, 7).join(" ")} …` : text;
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

process.exitCode = await runAuthorCommand(process.argv.slice(2), { name: "dossier", help: dossierHelp }, main);
