/** Reads pages without tags: from the places of the pieces to blocks, step by step. Each step has a file. */
import { countWords } from "../../block-text";
import type { SourceBlock } from "../../source-document";
import type { BlockDoubt, PdfDraft, PlacedBlock } from "../pdf-draft";
import type { PdfPage } from "../pdf-page";
import { joinLines } from "../pdf-text";
import { orderColumns, type PdfColumn } from "./columns";
import { findContents, findTableRows } from "./contents";
import { cutEdges, type PageOfLines } from "./edges";
import { findBodySize, findHeadings } from "./headings";
import { gatherFragments, type PdfLine, turnUpright } from "./lines";
import { gatherLists } from "./lists";
import { cutNotes, findNoteMark } from "./notes";
import { gatherParagraphs, type PdfParagraph } from "./paragraphs";

export interface LayOutOptions {
  /** The fonts that are bold. */
  bold: ReadonlySet<string>;
  /** See `collectHyphenated`. */
  hyphenated: ReadonlySet<string>;
}

/** Returns the blocks in the order of reading. Notes come after the last block that begins on their page. */
export function layOutPages(pages: readonly PdfPage[], { bold, hyphenated }: LayOutOptions): PdfDraft {
  const sides = pages.map((page) => gatherLines(page, bold));
  const bodySize = findBodySize(sides.flatMap(({ main }) => main.fragments));
  const edges = cutEdges(
    sides.map(({ main }) => main),
    bodySize,
  );
  const doubts: BlockDoubt[] = [];
  const columns: PdfColumn[] = [];
  let gutters: number[] = [];
  const notes: PdfLine[][] = [];
  for (const [at, page] of edges.pages.entries()) {
    const ordered = orderColumns(page.fragments, gutters);
    gutters = ordered.gutters;
    if (gutters.length > 0) doubts.push({ code: "columns-guessed", page: page.number });
    for (const column of [...ordered.columns, ...(sides[at]?.turned ?? [])]) {
      const cut = cutNotes(column, bodySize);
      notes.push(...cut.notes);
      columns.push({ ...column, lines: cut.lines });
    }
  }
  const contents = findContents(columns.flatMap(({ lines }) => lines));
  const text = columns.map((each) => ({ ...each, lines: each.lines.filter((line) => !contents.has(line)) }));
  const rows = new Map(text.flatMap((column) => [...findTableRows(column)]));
  const draft = writeBlocks(gatherParagraphs(text, hyphenated, rows), bodySize);
  const found = writeNotes(notes, hyphenated);
  return {
    blocks: placeNotes(draft.blocks, found.blocks),
    leftOut: [
      ...edges.leftOut,
      ...[...contents].map((line) => ({ reason: "table-of-contents" as const, text: line.text, page: line.page })),
    ],
    doubts: [...doubts, ...draft.doubts],
    labelWords: draft.labelWords + found.labelWords,
  };
}

/** The text of a page in the direction that most of it has, and what stands turned beside it. */
function gatherLines(page: PdfPage, bold: ReadonlySet<string>): { main: PageOfLines; turned: PdfColumn[] } {
  const letters = new Map<number, number>();
  for (const { turn, text } of page.items) letters.set(turn, (letters.get(turn) ?? 0) + text.length);
  const [main = 0, ...others] = [...letters.keys()].sort((a, b) => (letters.get(b) ?? 0) - (letters.get(a) ?? 0));
  const fragmentsOf = (turn: number) =>
    gatherFragments(turnUpright(page.items.filter((each) => each.turn === turn)), page.number, bold);
  const down = main === 90 ? page.width : main === 180 ? page.height : 0;
  return {
    main: {
      number: page.number,
      height: main % 180 === 90 ? page.width : page.height,
      fragments: fragmentsOf(main).map((each) => ({ ...each, y: each.y + down })),
    },
    turned: others.flatMap((turn) => orderColumns(fragmentsOf(turn), [], 0).columns),
  };
}

const caption =
  /^\s*(figuur|fig\.|tabel|afbeelding|afb\.|foto|grafiek|schema|kader|figure|table|box)\s+\d[\d.]*\s*([.:–—-]\s|$)?/iu;

function writeBlocks(paragraphs: readonly PdfParagraph[], bodySize: number): Omit<PdfDraft, "leftOut"> {
  const headings = findHeadings(paragraphs, bodySize);
  const doubts: BlockDoubt[] = [];
  const blocks: PlacedBlock[] = [];
  let labelWords = 0;
  for (const each of gatherLists(paragraphs, (one) => headings.has(one) || one.row !== undefined)) {
    if ("items" in each) {
      const { first, ordered, items } = each;
      labelWords += each.labelWords;
      blocks.push({ block: { kind: "list", ordered, items, page: first.page }, y: first.y });
      continue;
    }
    const { text, page, y, size } = each;
    const depth = headings.get(each);
    const own = caption.exec(text);
    const isCaption = own !== null && text.length < 300 && (own[2] !== undefined || size < 0.97 * bodySize);
    const block: SourceBlock & { page: number } = depth
      ? { kind: "heading", depth, text, page }
      : { kind: isCaption ? "caption" : "paragraph", text, page };
    blocks.push({ block, y });
    if (each.row === "first") doubts.push({ code: "table-shape-lost", page, block });
  }
  const first = blocks.find(({ block }) => block.kind === "heading")?.block;
  if (first) doubts.push({ code: "headings-guessed", page: first.page, block: first });
  return { blocks, doubts, labelWords };
}

function writeNotes(notes: readonly PdfLine[][], hyphenated: ReadonlySet<string>) {
  let labelWords = 0;
  const blocks = notes.flatMap((lines): PlacedBlock[] => {
    const [first] = lines;
    if (!first) return [];
    const text = lines.reduce((sum, line) => joinLines(sum, line.text, hyphenated), "");
    const { mark, written } = findNoteMark(text) ?? { mark: "", written: "" };
    labelWords += countWords(written);
    return [{ block: { kind: "note", mark, text: text.slice(written.length), page: first.page }, y: first.y }];
  });
  return { blocks, labelWords };
}

function placeNotes(blocks: readonly PlacedBlock[], notes: readonly PlacedBlock[]): PlacedBlock[] {
  const out: PlacedBlock[] = [];
  let at = 0;
  const placeUntil = (page: number) => {
    for (let note = notes[at]; note && note.block.page < page; note = notes[++at]) out.push(note);
  };
  for (const each of blocks) {
    placeUntil(each.block.page);
    out.push(each);
  }
  placeUntil(Number.POSITIVE_INFINITY);
  return out;
}
