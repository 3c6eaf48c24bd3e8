import { countWords, writeBlockText } from "./block-text";
import type { SourceDocument } from "./source-document";

/** How many words a file has, how many stand in blocks, how many were left out with a reason, and how many are in neither: a reader lost them. */
export interface SourceWords {
  inFile: number;
  kept: number;
  leftOut: number;
  missing: number;
}

export function countSourceWords({ blocks, leftOut, wordsInFile }: SourceDocument): SourceWords {
  const kept = blocks.reduce((sum, block) => sum + countWords(writeBlockText(block)), 0);
  const left = leftOut.reduce((sum, { text }) => sum + countWords(text), 0);
  return { inFile: wordsInFile, kept, leftOut: left, missing: Math.max(0, wordsInFile - kept - left) };
}
