/** Cuts a source in Markdown, or in plain text with empty lines between paragraphs, into passages. */
import { cutBlocksIntoPassages } from "./compose-dossier";
import type { DossierPassage } from "./dossier";
import { readMarkdownText } from "./reading/markdown/read-markdown.server";

/** @param prefix what stands before the number in the ids. In a course with several dossiers, each has its own. */
export function cutSourceIntoPassages(source: string, prefix = "p"): DossierPassage[] {
  return cutBlocksIntoPassages(readMarkdownText(source).blocks, { prefix });
}
