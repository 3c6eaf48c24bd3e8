/** Drafts of one rule, for tests. */
import type { SourceBlock } from "~/content/dossier/reading/source-document";
import type { DraftQuestion } from "~/content/draft/draft-question";
import { type DossierText, readDossierText } from "~/content/draft/language/dossier-text";
import type { DraftRule } from "~/content/draft/rules/rule";
import { findDraftQuestions } from "~/content/draft/rules/table";
import { createDossierOfBlocks, heading, paragraph } from "./draft-dossier";

/** Blocks of a dossier; a text alone is a paragraph. */
export function createText(...blocks: readonly (SourceBlock | string)[]): DossierText {
  const title = heading("Waar dit over gaat", 1);
  return readDossierText(
    createDossierOfBlocks([title, ...blocks.map((each) => (typeof each === "string" ? paragraph(each) : each))]),
  );
}

export function findDrafts(rule: DraftRule, ...blocks: readonly (SourceBlock | string)[]): DraftQuestion[] {
  return findDraftQuestions(createText(...blocks), [rule]);
}

export const numberedList = (...texts: string[]): SourceBlock => ({
  kind: "list",
  ordered: true,
  items: texts.map((text) => ({ text, items: [] })),
});

export const table = (head: string[], ...rows: string[][]): SourceBlock => ({ kind: "table", head, rows });
