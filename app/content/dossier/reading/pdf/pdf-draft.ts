/** What the two ways of reading a PDF, by tags and by place, both give: blocks whose texts are not finished (see pdf-text.ts). */
import type { Doubt, LeftOutText, SourceBlock } from "../source-document";

export interface PlacedBlock {
  block: SourceBlock & { page: number };
  /** Where the block begins, from the top of its page. */
  y: number;
}

export type BlockDoubt = Omit<Doubt, "block"> & { block?: SourceBlock };

export interface PdfDraft {
  blocks: PlacedBlock[];
  leftOut: LeftOutText[];
  doubts: BlockDoubt[];
  /** The words of bullets, numbers of items and marks of notes, which the blocks keep in another way. */
  labelWords: number;
}
