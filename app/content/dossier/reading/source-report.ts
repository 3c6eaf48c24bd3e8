/** What was understood of a source, in figures, for the author who brought it. */
import { countWords } from "./block-text";
import { countSourceWords, type SourceWords } from "./count-source-words";
import {
  type Doubt,
  type LeftOutReason,
  leftOutReasons,
  type SourceBlockKind,
  type SourceDocument,
  type SourceFormat,
} from "./source-document";

export interface SourceReport {
  format: SourceFormat;
  pages: number | null;
  words: SourceWords;
  /** The reasons that occur, with the number of words that were left out for each. */
  leftOut: { reason: LeftOutReason; words: number }[];
  /** The kinds of blocks that occur, with their number, in the order of the first of each. */
  blocks: { kind: SourceBlockKind; count: number }[];
  /** The number of quotations of which the speaker is known. */
  quotationsWithSpeaker: number;
  doubts: Doubt[];
}

export function summariseSourceDocument(document: SourceDocument): SourceReport {
  const { format, pages, blocks, doubts } = document;
  const kinds = [...new Set(blocks.map(({ kind }) => kind))];
  const wordsLeftOut = (reason: LeftOutReason) =>
    document.leftOut.reduce((sum, each) => sum + (each.reason === reason ? countWords(each.text) : 0), 0);
  return {
    ...{ format, pages, doubts },
    words: countSourceWords(document),
    leftOut: leftOutReasons.map((reason) => ({ reason, words: wordsLeftOut(reason) })).filter(({ words }) => words > 0),
    blocks: kinds.map((kind) => ({ kind, count: blocks.filter((block) => block.kind === kind).length })),
    quotationsWithSpeaker: blocks.filter((block) => block.kind === "quotation" && block.speaker !== undefined).length,
  };
}
