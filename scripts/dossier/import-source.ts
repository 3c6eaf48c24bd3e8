/** `npm run dossier -- import`: reads a source, tells what was understood, and makes the folder of a new course. */
import fs from "node:fs";
import path from "node:path";
import { formatPathForMessages } from "../../app/content/disk/course-folders.server";
import { composeDossier } from "../../app/content/dossier/compose-dossier";
import { readSourceFile } from "../../app/content/dossier/reading/read-source-file.server";
import type { SourceDocument } from "../../app/content/dossier/reading/source-document";
import { summariseSourceDocument } from "../../app/content/dossier/reading/source-report";
import type { Config } from "../../app/platform/config.server";
import type { FileReadingProcesses } from "../../app/platform/reading/file-reading-processes.server";
import type { Messages } from "../../app/ui/messages";
import { CommandRefusal } from "../command-failure";
import { findTakenCourseName, getRootOfNewCourses } from "../course-name";
import { createProgressDisplay } from "../progress-display";
import { composeCourseOfDossier } from "./compose-course-of-dossier";
import type { ImportCommand } from "./dossier-command";
import { formatSourceReport, onOneLine } from "./format-source-report";
import { type Ask, collectSourceFacts } from "./source-facts";
import { writeNewFolder } from "./write-new-folder";

export interface ImportSurroundings {
  config: Config;
  messages: Messages;
  sourceReaders: FileReadingProcesses;
  /** Asks on the terminal; null if nobody is there. */
  ask: Ask | null;
  print: (line: string) => void;
  /** Stops it: then nothing is written. */
  signal: AbortSignal;
  now: Date;
}

/** @throws CommandRefusal with the reason, if the name or the file is refused: nothing is written then */
export async function importSource(command: ImportCommand, surroundings: ImportSurroundings): Promise<void> {
  const { config, messages, print, ask, now, signal } = surroundings;
  const words = messages.dossierImport;
  const taken = await findTakenCourseName(config, command.course);
  if (taken !== null) throw new CommandRefusal(messages.contentCheck.course.taken(taken));
  const file = path.basename(command.file);
  const document = await readSource(command.file, surroundings);
  const titleOfFile = onOneLine(document.title ?? path.parse(file).name);
  const edition = command.edition ?? words.readOn(now.toISOString().slice(0, 10));
  const report = summariseSourceDocument(document);
  for (const line of formatSourceReport(report, file, messages)) print(line);
  const facts = await collectSourceFacts(command, { titleOfFile, ask, messages });
  const dossier = composeDossier(document, { ...facts, key: command.key, edition });
  print(words.licences[facts.licence]);
  const folder = path.join(getRootOfNewCourses(config), command.course);
  signal.throwIfAborted();
  const { draft, files } = composeCourseOfDossier(dossier, { file, verbatim: command.verbatim, messages });
  writeNewFolder(folder, files);
  print(words.made(dossier.passages.length, formatPathForMessages(folder)));
  print(words.drafted(draft.lessons.length, draft.questions.length, formatPathForMessages(folder)));
}

async function readSource(
  file: string,
  { sourceReaders, messages, signal }: ImportSurroundings,
): Promise<SourceDocument> {
  refuseUnreadableFile(file, messages);
  const words = messages.dossierImport;
  const name = path.basename(file);
  const progress = createProgressDisplay(words.reading);
  progress.begin(1);
  progress.name(name);
  let before = 0;
  const onProgress = (page: number, pages: number) => {
    if (before === 0) progress.begin(pages);
    progress.advance(page - before);
    before = page;
  };
  const reading = await readSourceFile(
    sourceReaders,
    { path: path.resolve(file), name },
    { onProgress, signal },
  ).finally(() => progress.end());
  if (reading.ok) return reading.document;
  const reason = reading.reason === "busy" ? words.busy : words.refusals[reading.reason]({ file: name, ...reading });
  throw new CommandRefusal(onOneLine(`${reason} ${words.nothingWritten}`));
}

/** The process that reads the file can't tell that it is not there from any other fault. */
function refuseUnreadableFile(file: string, { contentCheck }: Messages): void {
  try {
    fs.closeSync(fs.openSync(file, "r"));
    if (fs.statSync(file).isFile()) return;
  } catch (error) {
    throw new CommandRefusal(contentCheck.unreadable(file, (error as NodeJS.ErrnoException).code ?? ""));
  }
  throw new CommandRefusal(contentCheck.unreadable(file, "EISDIR"));
}
