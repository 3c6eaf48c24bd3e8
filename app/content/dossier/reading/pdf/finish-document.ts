/** Makes the source document of a draft: finished texts, doubts with the number of their block, and the words of the file. */
import type { Doubt, SourceBlock, SourceDocument, SourceListItem } from "../source-document";
import type { PdfDraft } from "./pdf-draft";
import { countJoined, finishText } from "./pdf-text";

export interface DocumentFacts {
  title: string | null;
  language: string | null;
  pages: number;
  /**
   * The words of all pieces of text in the file, each counted on its own, and those of descriptions of pictures. A word in two pieces counts
   * twice here.
   */
  pieceWords: number;
}

/**
 * The words in the file are those of its pieces, less one for each word that was put together from two pieces, and less the labels that a list
 * or a note keeps in another way. Nothing of this is counted in the finished blocks, so a text that is lost on the way shows.
 */
export function finishDocument(draft: PdfDraft, facts: DocumentFacts): SourceDocument {
  const { title, language, pages, pieceWords } = facts;
  const marks = findMarks(draft);
  const blocks = draft.blocks.map(({ block }) => mapTexts(block, (text) => finishText(text, marks)));
  const leftOut = draft.leftOut.map((each) => ({ ...each, text: finishText(each.text, marks) }));
  let joined = 0;
  const count = (text: string) => {
    joined += countJoined(text, marks);
    return text;
  };
  for (const { block } of draft.blocks) mapTexts(block, count);
  for (const { text } of draft.leftOut) count(text);
  return {
    format: "pdf",
    title: title ?? findBiggestHeading(blocks),
    language,
    pages,
    blocks,
    leftOut,
    doubts: [...draft.doubts, ...findNotesWithoutMark(draft, blocks)].map(({ block, ...doubt }): Doubt => {
      const index = draft.blocks.findIndex((each) => each.block === block);
      return { ...doubt, ...(index !== -1 && { block: index }) };
    }),
    wordsInFile: pieceWords - joined - draft.labelWords,
  };
}

function findMarks({ blocks }: PdfDraft): Set<string> {
  return new Set(blocks.flatMap(({ block }) => (block.kind === "note" && block.mark !== "" ? [block.mark] : [])));
}

/** Returns the block with each of its texts changed. */
export function mapTexts(block: SourceBlock, change: (text: string) => string): SourceBlock {
  const mapItem = ({ text, items }: SourceListItem): SourceListItem => ({
    text: change(text),
    items: items.map(mapItem),
  });
  if (block.kind === "list") return { ...block, items: block.items.map(mapItem) };
  if (block.kind !== "table") return { ...block, text: change(block.text) };
  return { ...block, head: block.head.map(change), rows: block.rows.map((row) => row.map(change)) };
}

function findNotesWithoutMark({ blocks }: PdfDraft, finished: readonly SourceBlock[]): PdfDraft["doubts"] {
  const named = new Set<string>();
  for (const block of finished) {
    mapTexts(block, (text) => {
      for (const [, mark = ""] of text.matchAll(/\[([^\]\s]{1,4})\]/g)) named.add(mark);
      return text;
    });
  }
  return blocks.flatMap(({ block }) => {
    if (block.kind !== "note" || named.has(block.mark)) return [];
    return [{ code: "note-without-mark" as const, page: block.page, block, about: block.mark.slice(0, 200) }];
  });
}

/** The largest heading of the first two pages; else of the whole. */
function findBiggestHeading(blocks: readonly SourceBlock[]): string | null {
  const headings = blocks.filter((block) => block.kind === "heading");
  const early = headings.filter(({ page = 1 }) => page <= 2);
  const among = early.length > 0 ? early : headings;
  const top = Math.min(...among.map(({ depth }) => depth));
  return among.find(({ depth }) => depth === top)?.text ?? null;
}
