/**
 * Makes a plain document of the body of a Word file: paragraphs and tables with their words, and nothing that is left out. So the program that
 * makes blocks of it gets no deleted text, no hidden text, no fields and no drawings.
 */
import { foldWhiteSpace } from "../block-text";
import { type Found, leaveOut } from "../packed/compose-reading";
import { type WordsOfFormat, writePieces } from "../packed/count-words-of-xml";
import type { StyleKind } from "../packed/style-kinds";
import { elementsOf, findChild, findInside, type XmlElement } from "../packed/xml";
import type { LeftOutReason } from "../source-document";
import { describeDocxDrawing } from "./describe-docx-drawing";
import type { DocxNotes } from "./docx-notes";
import { type DocxStyles, isOn } from "./docx-styles";
import { writeDocxLine } from "./write-docx-line";

/** `text` has the line breaks of the paragraph, and is empty for an empty line. */
export type CleanBlock =
  | { kind: "paragraph"; style: StyleKind | null; list?: { numbering: string; level: string }; text: string }
  | { kind: "table"; rows: CleanRow[] };
export interface CleanRow {
  isHead: boolean;
  cells: { text: string; columns: string; merge?: string }[];
}

export interface DocxContext {
  styles: DocxStyles;
  format: WordsOfFormat;
  notes: DocxNotes;
}

/** Returns the plain blocks in an element. What is left out, and what is in doubt, is added to what is found. */
export function cleanDocx(parent: XmlElement, context: DocxContext, found: Found): CleanBlock[] {
  return elementsOf(parent).flatMap((element): CleanBlock[] => {
    const reason = findReasonToLeaveOut(element, context);
    if (reason) {
      leaveOut(found, reason, writePieces(element, context.format));
      return [];
    }
    switch (element.name) {
      case "w:p":
        return cleanParagraph(element, context, found);
      case "w:tbl":
        return cleanTable(element, context, found);
      case "m:oMathPara":
        found.doubts.push({ code: "formula-left-out" });
        return [];
      default:
        return cleanDocx(element, context, found);
    }
  });
}

/** Returns all words in an element, such as a note. */
export function writeDocxWords(parent: XmlElement, context: DocxContext, found: Found): string {
  return foldWhiteSpace(cleanDocx(parent, context, found).map(writeClean).join(" "));
}

function writeClean(block: CleanBlock): string {
  if (block.kind === "paragraph") return block.text;
  return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join(" ");
}

function findReasonToLeaveOut(element: XmlElement, { styles }: DocxContext): LeftOutReason | undefined {
  const { name } = element;
  if (name === "w:del" || name === "w:moveFrom") return "deleted-change";
  if (name === "mc:Fallback") return "other-version";
  if (name === "w:sdt") {
    const gallery = findChild(element, "w:sdtPr", "w:docPartObj", "w:docPartGallery")?.attributes["w:val"] ?? "";
    return /^table of (contents|figures)$/i.test(gallery) ? "table-of-contents" : undefined;
  }
  if (name === "w:tr") {
    if (findChild(element, "w:trPr", "w:del")) return "deleted-change";
    const hidden = findChild(element, "w:trPr", "w:hidden");
    return hidden && isOn(hidden.attributes) ? "hidden" : undefined;
  }
  if (name !== "w:p") return undefined;
  const style = styleOf(element);
  if (styles.isHidden(style)) return "hidden";
  return styles.kindOf(style) === "table-of-contents" ? "table-of-contents" : undefined;
}

function styleOf(paragraph: XmlElement): string | undefined {
  return findChild(paragraph, "w:pPr", "w:pStyle")?.attributes["w:val"];
}

function cleanParagraph(element: XmlElement, context: DocxContext, found: Found): CleanBlock[] {
  const { styles, format, notes } = context;
  const style = findKind(element, styles);
  const after: CleanBlock[] = [];
  const text = writeDocxLine(element, {
    format,
    onNote: (reference, ownMark) => notes.findMark(reference, ownMark),
    onFormula: () => found.doubts.push({ code: "formula-left-out" }),
    onSymbol: () => found.doubts.push({ code: "unreadable-characters" }),
    onLeftOut: (reason, left) => leaveOut(found, reason, writePieces(left, format)),
    onBlock: (block) => after.push(...cleanDocx({ ...element, children: [block] }, context, found)),
    onDrawing: (drawing) => {
      const caption = describeDocxDrawing(drawing, format, found);
      if (caption !== "") after.push({ kind: "paragraph", style: "caption", text: caption });
      after.push(...cleanDrawing(drawing, context, found));
    },
  });
  const list = style === null ? findPlaceInList(element, styles) : undefined;
  return [{ kind: "paragraph", style, text, ...(list && { list }) }, ...after];
}

/** Returns the blocks in the text boxes of a drawing. */
function cleanDrawing(drawing: XmlElement, context: DocxContext, found: Found): CleanBlock[] {
  return elementsOf(drawing).flatMap((element): CleanBlock[] => {
    if (element.name === "mc:Fallback") leaveOut(found, "other-version", writePieces(element, context.format));
    else if (blocks.has(element.name)) return cleanDocx({ ...drawing, children: [element] }, context, found);
    else return cleanDrawing(element, context, found);
    return [];
  });
}

const blocks = new Set(["w:txbxContent", "w:p", "w:tbl"]);

function findKind(paragraph: XmlElement, styles: DocxStyles): StyleKind | null {
  const own = findChild(paragraph, "w:pPr", "w:outlineLvl")?.attributes["w:val"];
  const level = Number(own ?? 9);
  return styles.kindOf(styleOf(paragraph)) ?? (level >= 0 && level < 9 ? `heading-${Math.min(level + 1, 6)}` : null);
}

function findPlaceInList(paragraph: XmlElement, styles: DocxStyles): { numbering: string; level: string } | undefined {
  const place = findChild(paragraph, "w:pPr", "w:numPr");
  const ofStyle = styles.numberingOf(styleOf(paragraph));
  const read = (name: string) => (findChild(place, name) ?? findChild(ofStyle, name))?.attributes["w:val"];
  const numbering = read("w:numId");
  // Mammoth knows lists of five levels.
  const level = String(Math.min(Number(read("w:ilvl")) || 0, 4));
  return numbering === undefined || numbering === "0" ? undefined : { numbering, level };
}

function cleanTable(table: XmlElement, context: DocxContext, found: Found): CleanBlock[] {
  if (findInside(table, "w:tbl").length > 0) found.doubts.push({ code: "table-shape-lost" });
  const rows = findRows(table, context, found).map((row): CleanRow => {
    const head = findChild(row, "w:trPr", "w:tblHeader");
    return { isHead: head !== undefined && isOn(head.attributes), cells: cleanCells(row, context, found) };
  });
  return [{ kind: "table", rows }];
}

/** Rows and cells can stand in elements for a change, or for a field that repeats. */
function findRows(parent: XmlElement, context: DocxContext, found: Found): XmlElement[] {
  return elementsOf(parent).flatMap((element) => {
    const reason = findReasonToLeaveOut(element, context);
    if (reason) leaveOut(found, reason, writePieces(element, context.format));
    // What stands outside the rows is a row of its own.
    else if (blocks.has(element.name)) return [{ name: "w:tr", attributes: {}, children: [element] }];
    else return element.name === "w:tr" ? [element] : findRows(element, context, found);
    return [];
  });
}

function cleanCells(row: XmlElement, context: DocxContext, found: Found): CleanRow["cells"] {
  return elementsOf(row).flatMap((cell): CleanRow["cells"] => {
    const isBlock = blocks.has(cell.name);
    if (cell.name !== "w:tc" && !isBlock) return cleanCells(cell, context, found);
    const text = writeDocxWords(isBlock ? { ...row, children: [cell] } : cell, context, found);
    const columns = findChild(cell, "w:tcPr", "w:gridSpan")?.attributes["w:val"] ?? "1";
    const merge = findChild(cell, "w:tcPr", "w:vMerge");
    // A cell that goes on from the one above has no words, or is a cell of its own.
    const goesOn = merge && (merge.attributes["w:val"] ?? "continue") === "continue";
    return [{ text, columns, ...(merge && (!goesOn || text === "") && { merge: goesOn ? "continue" : "restart" }) }];
  });
}
