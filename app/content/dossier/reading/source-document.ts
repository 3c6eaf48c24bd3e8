/**
 * What a reader makes of the bytes of a source: its blocks in the order of reading, what was left out and why, and what is in doubt. Every
 * format has the same form from here on.
 */

/** The formats that are read. A format is found in the bytes, not in the name of the file. */
export const sourceFormats = ["plain", "markdown", "html", "docx", "odt", "pdf"] as const;
export type SourceFormat = (typeof sourceFormats)[number];

export interface SourceListItem {
  text: string;
  /** The items of a list inside this item. */
  items: SourceListItem[];
}

/**
 * A block of a source. All texts are plain: no markup, and single spaces. Bullets and numbers of lists are no words, because the list itself
 * keeps them. `page`: the page on which it begins, if the format has pages.
 */
export type SourceBlock = { page?: number } & (
  | { kind: "heading"; depth: number; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; ordered: boolean; items: SourceListItem[] }
  /** `head` is empty if no row is marked as one. Every row has as many cells as the widest. */
  | { kind: "table"; head: string[]; rows: string[][] }
  /** `text` holds all words, also those that name the speaker; `speaker` repeats the name. */
  | { kind: "quotation"; text: string; speaker?: string }
  /** The words below or above a picture, figure or table, or the description of a picture. */
  | { kind: "caption"; text: string }
  /** A footnote or endnote. `mark`: the number or sign that leads to it, which stands in the text of another block, or is empty. */
  | { kind: "note"; mark: string; text: string }
);
export type SourceBlockKind = SourceBlock["kind"];

/** Why words of the file stand in no block. */
export const leftOutReasons = [
  "menu",
  "running-head",
  "page-number",
  "table-of-contents",
  "hidden",
  "deleted-change",
  "comment",
  "other-version",
  "outside-article",
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface LeftOutText {
  reason: LeftOutReason;
  text: string;
  page?: number;
}

/** What an author should look at, because a reader had to guess or could not keep everything. */
export const doubtCodes = [
  "merged-cells",
  "table-shape-lost",
  "note-without-mark",
  "picture-without-description",
  "picture-left-out",
  "columns-guessed",
  "headings-guessed",
  "unreadable-characters",
  "formula-left-out",
] as const;
export type DoubtCode = (typeof doubtCodes)[number];

export interface Doubt {
  code: DoubtCode;
  page?: number;
  /** The index of the block that it is about. Absent if it is about something that is in no block. */
  block?: number;
  /** What a sentence about it names, such as the mark of a note or the address of a picture. Text from the file, at most 200 characters. */
  about?: string;
}

export interface SourceDocument {
  format: SourceFormat;
  /** What the file itself calls its title; else its first heading; else null. A title that stands in a block is still in that block. */
  title: string | null;
  /** The language that the file says it is in, as `nl` or `en-GB`; null if it says nothing. */
  language: string | null;
  /** The number of pages, for a format that has pages. */
  pages: number | null;
  blocks: SourceBlock[];
  leftOut: LeftOutText[];
  doubts: Doubt[];
  /**
   * The number of words in the file, counted by `countWords` over the text of the file, not over the blocks. It is the sum of the words in
   * the blocks and the words left out: a test of every reader holds that.
   */
  wordsInFile: number;
}

/** Why a file is refused. Nothing of it is kept. */
export const readingRefusals = [
  "empty",
  /** It has pages or pictures, but no text: a scan. */
  "no-text",
  "encrypted",
  "broken",
  "macros",
  "unknown-format",
  /** A format that is not read, but is known, such as an old Word file: `about` names it. */
  "other-format",
  "too-many-pages",
  "too-large",
  "climbing-path",
  /** It takes more time than there is. */
  "too-slow",
] as const;
export type ReadingRefusal = (typeof readingRefusals)[number];

export type SourceReading =
  | { ok: true; document: SourceDocument }
  | { ok: false; reason: ReadingRefusal; pages?: number; about?: string };

/** Says how far a reader is. `pages` is 1 for a format without pages. */
export type ReportPage = (page: number, pages: number) => void;

/** Reads the bytes of one format. It throws only if our own code is at fault: everything that a file can do has a reason. */
export type ReadSource = (bytes: Uint8Array, report: ReportPage) => Promise<SourceReading>;

export const mostSourceBytes = 40_000_000;
export const mostSourcePages = 500;
/** The unpacked bytes of a packed format (docx, odt), and of the streams of a PDF. */
export const mostUnpackedSourceBytes = 200_000_000;
