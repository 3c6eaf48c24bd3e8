/** `npm run dossier` makes a new course of a source, or cuts a source into passages for a course that is there. */
import fs from "node:fs";
import path from "node:path";
import { formatPathForMessages, listCourseFolders } from "../app/content/disk/course-folders.server";
import { composeDossier } from "../app/content/dossier/compose-dossier";
import { composeDossierFiles } from "../app/content/dossier/compose-dossier-files.server";
import { readMarkdownText } from "../app/content/dossier/reading/markdown/read-markdown.server";
import { maxCourseTextFileBytes } from "../app/content/source/course-files";
import { parseConfigFromEnvironment } from "../app/platform/config.server";
import { createLogger } from "../app/platform/log.server";
import { createFileReadingProcesses } from "../app/platform/reading/file-reading-processes.server";
import type { Messages } from "../app/ui/messages";
import { runAuthorCommand } from "./author-command";
import { CommandRefusal } from "./command-failure";
import { type CutCommand, dossierHelp, type ImportCommand, readDossierCommand } from "./dossier/dossier-command";
import { withDraftAnswers } from "./dossier/draft-answer";
import { importSource } from "./dossier/import-source";
import { refuseTakenIds } from "./dossier/refuse-taken-ids";
import { reviewDrafts } from "./dossier/review-drafts";
import { withTerminal } from "./dossier/source-facts";
import { readTextFile } from "./read-text-file";
import { holdUntilStopSignal, StoppedBySignal } from "./stop-signal";

async function main(args: string[], messages: Messages): Promise<number> {
  const command = readDossierCommand(args);
  if (command.name === "cut") cut(command, messages);
  else if (command.name === "draft") await goThroughDrafts(command.course, messages);
  else await importUntilStopped(command, messages);
  return 0;
}

/** Reads a source and makes a course of it. At Ctrl-C the reading ends, and nothing stays behind. */
async function importUntilStopped(command: ImportCommand, messages: Messages): Promise<void> {
  const surroundings = {
    ...{ messages, now: new Date(), config: parseConfigFromEnvironment(process.env) },
    // Only who looks for an error in our code wants to know where a reader failed.
    sourceReaders: createFileReadingProcesses({ log: createLogger(process.env.LOG_LEVEL ?? "silent") }),
    print: (line: string) => console.log(line),
  };
  const work = ({ signal }: AbortController) =>
    withTerminal({ input: process.stdin, output: process.stdout, signal }, (ask) =>
      importSource(command, { ...surroundings, ask, signal }),
    );
  try {
    await holdUntilStopSignal({ start: async () => new AbortController(), end: async (stop) => stop.abort() }, work);
  } catch (error) {
    throw error instanceof StoppedBySignal ? new CommandRefusal(messages.dossierImport.stopped) : error;
  }
}

async function goThroughDrafts(course: string, messages: Messages): Promise<void> {
  const { courseFolders: roots } = parseConfigFromEnvironment(process.env);
  const found = (await listCourseFolders(roots)).find(({ id }) => id === course);
  if (!found) throw new CommandRefusal(messages.contentCheck.course.unknown(course, roots.map(formatPathForMessages)));
  const print = (text: string) => console.log(text);
  const counts = await withDraftAnswers(process.stdin, (read) => reviewDrafts(found, { messages, print, read }));
  const { draftReview: words } = messages;
  print(Object.values(counts).every((count) => count === 0) ? words.none(course) : words.done(counts));
}

function cut(command: CutCommand, messages: Messages): void {
  const { file, out, source, prefix, quotations, address, licence, edition } = command;
  const words = messages.contentCheck.dossier;
  const document = readMarkdownText(readTextFile(file, messages));
  const dossier = composeDossier(
    document,
    { key: source, title: document.title ?? source, address, licence, edition },
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
