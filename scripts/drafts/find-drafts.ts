/** The drafts of source files, for measuring the rules that make them. */
import fs from "node:fs";
import path from "node:path";
import { composeDossier } from "../../app/content/dossier/compose-dossier";
import { readSourceDocument } from "../../app/content/dossier/reading/read-source-document.server";
import { draftCourse } from "../../app/content/draft/draft-course-from-dossier";
import type { DraftQuestion } from "../../app/content/draft/draft-question";
import { draftRules, findDraftQuestions } from "../../app/content/draft/rules/table";
import { CommandRefusal } from "../command-failure";

export interface MeasuredDraft {
  /** The name of the file, without its extension. */
  dossier: string;
  draft: DraftQuestion;
  /** The text of each passage on which the key stands. */
  passages: string[];
}

/**
 * Returns the drafts of all rules, also of those that are off, from each file.
 * @throws CommandRefusal if a file can't be read
 */
export async function findDraftsInFiles(files: readonly string[]): Promise<MeasuredDraft[]> {
  const found: MeasuredDraft[] = [];
  for (const file of files) found.push(...(await findDraftsInFile(file)));
  return found;
}

async function findDraftsInFile(file: string): Promise<MeasuredDraft[]> {
  if (!fs.existsSync(file)) throw new CommandRefusal(`${file} is not there.`);
  const { base, name } = path.parse(file);
  const reading = await readSourceDocument({ bytes: fs.readFileSync(file), name: base });
  if (!reading.ok) throw new CommandRefusal(`${file} is refused: ${reading.reason}.`);
  const source = { key: "A", title: name, address: null, licence: "unknown", edition: "measured" } as const;
  const dossier = composeDossier(reading.document, source);
  const { questions } = draftCourse(dossier, (text) => findDraftQuestions(text, draftRules));
  const texts = new Map(dossier.passages.map(({ id, text }) => [id, text]));
  return questions.map((draft) => ({
    dossier: name,
    draft,
    passages: draft.passages.map((id) => texts.get(id) ?? ""),
  }));
}
