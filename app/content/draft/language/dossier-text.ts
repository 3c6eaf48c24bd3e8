/** The text of a dossier as sentences and words, with their places in the passages. Terms, citations and questions are found in it. */
import { splitDutchSentences } from "~/platform/text/dutch-sentences";
import type { Dossier, DossierPassage } from "../../dossier/dossier";
import { foldWhiteSpace } from "../../dossier/reading/block-text";
import type { SourceBlock, SourceListItem } from "../../dossier/reading/source-document";
import { isStopWord, stemWord } from "./languages";

/** Where something stands in the text of a passage. */
export interface Stretch {
  start: number;
  end: number;
}

export interface WordInText extends Stretch {
  text: string;
  /** What its forms have in common, in small letters. */
  stem: string;
  isStopWord: boolean;
}

export interface SentenceOfPassage extends Stretch {
  /** The id of its passage. */
  passage: string;
  text: string;
  words: WordInText[];
}

export interface PassageText {
  passage: DossierPassage;
  /** The sentences of a paragraph. Of a list or table: those of each item or cell, because none goes on in the next one. */
  sentences: SentenceOfPassage[];
}

export interface DossierText {
  /** The language in which it was read: its first letters, such as `nl`. */
  language: string;
  passages: PassageText[];
}

/** Reads the sentences and words of a dossier. */
export function readDossierText(dossier: Dossier): DossierText {
  const language = dossier.language.toLowerCase().split("-")[0] ?? "und";
  return { language, passages: dossier.passages.map((passage) => readPassageText(passage, language)) };
}

export function isDutch({ language }: Pick<DossierText, "language">): boolean {
  return language === "nl";
}

function readPassageText(passage: DossierPassage, language: string): PassageText {
  const sentences = listParts(passage).flatMap((part) => {
    const text = passage.text.slice(part.start, part.end);
    return splitSentences(text, language).map((found): SentenceOfPassage => {
      const [start, end] = [part.start + found.start, part.start + found.end];
      return { passage: passage.id, text: passage.text.slice(start, end), start, end, words: [] };
    });
  });
  for (const sentence of sentences) sentence.words = readWords(sentence, language);
  return { passage, sentences };
}

/** Returns the parts of a passage in which sentences begin and end: the whole, or each item or cell. */
function listParts({ text, block }: DossierPassage): Stretch[] {
  let from = 0;
  return listPartTexts(block).flatMap((written) => {
    const part = foldWhiteSpace(written);
    const start = part === "" ? -1 : text.indexOf(part, from);
    if (start < 0) return [];
    from = start + part.length;
    return [{ start, end: from }];
  });
}

function listPartTexts(block: SourceBlock): string[] {
  const writeItem = ({ text, items }: SourceListItem): string[] => [text, ...items.flatMap(writeItem)];
  if (block.kind === "list") return block.items.flatMap(writeItem);
  return block.kind === "table" ? [block.head, ...block.rows].flat() : [block.text];
}

function splitSentences(text: string, language: string): Stretch[] {
  return (language === "nl" ? splitDutchSentences(text) : segment(text, language)).filter(({ start, end }) =>
    /[\p{L}\p{N}]/u.test(text.slice(start, end)),
  );
}

function segment(text: string, language: string): Stretch[] {
  const segments = [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)];
  return segments.map(({ segment, index }) => ({ start: index, end: index + segment.trimEnd().length }));
}

/** A word may have hyphens, points and apostrophes inside it. */
const word = /[\p{L}\p{N}\p{M}]+(?:[-'’.·][\p{L}\p{N}\p{M}]+)*/gu;

function readWords({ text, start }: SentenceOfPassage, language: string): WordInText[] {
  return [...text.matchAll(word)].map(({ 0: written, index }) => ({
    text: written,
    start: start + index,
    end: start + index + written.length,
    stem: stemWord(language, written),
    isStopWord: isStopWord(language, written.toLowerCase()),
  }));
}
