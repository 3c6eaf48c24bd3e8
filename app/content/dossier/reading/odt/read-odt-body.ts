/** Walks the body of an ODF text, and gives its blocks. */
import { foldWhiteSpace, writeBlockText } from "../block-text";
import { type Found, leaveOut, nameInDoubt } from "../packed/compose-reading";
import { type WordsOfFormat, writePieces } from "../packed/count-words-of-xml";
import { findSpeaker } from "../packed/find-speaker";
import { joinListItems } from "../packed/join-list-items";
import { elementsOf, findInside, type XmlElement } from "../packed/xml";
import type { LeftOutReason, SourceBlock, SourceListItem } from "../source-document";
import { describeOdtDrawing } from "./describe-odt-drawing";
import type { OdtStyles } from "./odt-styles";
import { writeOdtLine } from "./write-odt-line";

export interface OdtContext {
  styles: OdtStyles;
  format: WordsOfFormat;
  /** The folders of the objects that are formulas. */
  formulas: ReadonlySet<string>;
  /** The ids of the lists that became a block. */
  lists: Map<SourceBlock, Set<string>>;
  /** The blocks after which there is an empty line. */
  ended: Set<SourceBlock>;
}

const leftOutElements: Readonly<Record<string, LeftOutReason>> = {
  "text:table-of-content": "table-of-contents",
  "text:illustration-index": "table-of-contents",
  "text:table-index": "table-of-contents",
  "text:object-index": "table-of-contents",
  "text:user-index": "table-of-contents",
  "text:alphabetical-index": "table-of-contents",
  "text:deletion": "deleted-change",
  "office:change-info": "comment",
  "office:annotation": "comment",
};

/** Adds what an element of the body holds to what is found. */
export function readOdtBlocks(parent: XmlElement, context: OdtContext, found: Found): void {
  for (const element of elementsOf(parent)) {
    const reason = findReasonToLeaveOut(element, context);
    if (reason) leaveOut(found, reason, writePieces(element, context.format));
    else if (element.name === "text:p" || element.name === "text:h") readParagraph(element, context, found);
    else if (element.name === "text:list") readList(element, context, found);
    else if (element.name === "table:table") readTable(element, context, found);
    else if (element.name.startsWith("draw:")) readDrawing(element, context, found);
    else readOdtBlocks(element, context, found);
  }
}

function findReasonToLeaveOut({ name, attributes }: XmlElement, { styles }: OdtContext): LeftOutReason | undefined {
  if (name === "text:section" && attributes["text:display"] === "none") return "hidden";
  const style = attributes["text:style-name"];
  if (name !== "text:p" && name !== "text:h") return leftOutElements[name];
  if (styles.isHidden("paragraph", style)) return "hidden";
  return styles.kindOf(style) === "table-of-contents" ? "table-of-contents" : undefined;
}

function readParagraph(element: XmlElement, context: OdtContext, found: Found): void {
  const kind = context.styles.kindOf(element.attributes["text:style-name"]);
  const after: Found = { ...found, blocks: [], doubts: [] };
  const written = writeLine(element, context, after);
  const text = foldWhiteSpace(written);
  const level = element.attributes["text:outline-level"] ?? kind?.match(/^heading-(\d)$/)?.[1];
  if (text === "") {
    const before = found.blocks.at(-1);
    if (before && kind !== "quotation") context.ended.add(before);
  } else if (element.name === "text:h" || kind?.startsWith("heading-")) {
    const depth = Math.min(Math.max(Number(level) || 1, 1), 6);
    found.blocks.push({ kind: "heading", depth, text });
  } else if (kind === "quotation") addQuotation(written, context, found);
  else found.blocks.push({ kind: kind === "caption" ? kind : "paragraph", text });
  found.blocks.push(...after.blocks);
  // A picture in its own caption is described.
  found.doubts.push(...after.doubts.filter(({ code }) => kind !== "caption" || code !== "picture-without-description"));
}

/** Paragraphs that follow each other are one quotation, up to the name of who says it or an empty line. */
function addQuotation(written: string, { ended }: OdtContext, { blocks }: Found): void {
  const before = blocks.at(-1);
  const goesOn = before?.kind === "quotation" && before.speaker === undefined && !ended.has(before);
  if (goesOn) blocks.pop();
  const speaker = findSpeaker(written, !goesOn);
  const text = foldWhiteSpace(goesOn ? `${before.text} ${written}` : written);
  blocks.push({ kind: "quotation", text, ...(speaker && { speaker }) });
}

/** Returns the text of a paragraph. What stands in it and is no text of it, is found too. */
function writeLine(element: XmlElement, context: OdtContext, found: Found): string {
  return writeOdtLine(element, {
    format: context.format,
    onNote: (mark, body) => {
      const text = writeBlocks(body, context, found);
      if (text !== "") found.notes.push({ kind: "note", mark, text });
    },
    onDrawing: (drawing) => readDrawing(drawing, context, found),
    onBlock: (block) => readOdtBlocks({ ...element, children: [block] }, context, found),
    onLeftOut: (reason, left) => leaveOut(found, reason, writePieces(left, context.format)),
  });
}

/** Returns all words of what has no blocks of its own in a source, such as a cell of a table. */
function writeBlocks(parent: XmlElement, context: OdtContext, found: Found): string {
  const inside: Found = { ...found, blocks: [] };
  readOdtBlocks(parent, context, inside);
  return inside.blocks.map(writeBlockText).join(" ");
}

function readDrawing(drawing: XmlElement, context: OdtContext, found: Found): void {
  readOdtBlocks(describeOdtDrawing(drawing, context.formulas, found), context, found);
}

function readList(element: XmlElement, context: OdtContext, found: Found): void {
  // Numbered headings can stand in a list.
  if (findInside(element, "text:h").length > 0) {
    for (const item of elementsOf(element)) readOdtBlocks(item, context, found);
    return;
  }
  const after: Found = { ...found, blocks: [] };
  const items = readItems(element, context, after);
  addList(element, items, context, found);
  found.blocks.push(...after.blocks);
}

/** A list goes on with the one before it if it says so, or if it begins with an item that is indented only. */
function addList({ attributes }: XmlElement, items: SourceListItem[], context: OdtContext, found: Found): void {
  const before = found.blocks.at(-1);
  const ids = before && context.lists.get(before);
  const id = attributes["xml:id"] ?? "";
  const goesOn = items[0]?.text === "" || ids?.has(attributes["text:continue-list"] ?? "none");
  if (before?.kind === "list" && goesOn) {
    joinListItems(before.items, items);
    ids?.add(id);
  } else if (items.length > 0) {
    const ordered = context.styles.isOrdered(attributes["text:style-name"], 1);
    const list = { kind: "list" as const, ordered, items: joinListItems([], items) };
    found.blocks.push(list);
    context.lists.set(list, new Set([id]));
  }
}

const itemNames = new Set(["text:list-item", "text:list-header"]);

function readItems(list: XmlElement, context: OdtContext, found: Found): SourceListItem[] {
  return elementsOf(list).flatMap((item) =>
    readItem(itemNames.has(item.name) ? item : { ...list, children: [item] }, context, found),
  );
}

function readItem(element: XmlElement, context: OdtContext, found: Found): SourceListItem[] {
  const items: SourceListItem[] = [];
  let text = "";
  for (const child of elementsOf(element)) {
    if (child.name === "text:list") items.push(...readItems(child, context, found));
    else if (child.name !== "text:p" || findReasonToLeaveOut(child, context))
      readOdtBlocks({ ...element, children: [child] }, context, found);
    else {
      const words = foldWhiteSpace(writeLine(child, context, found));
      // What comes after the list inside an item stays after it.
      if (items.length > 0 && words !== "") items.push({ text: words, items: [] });
      else text = foldWhiteSpace(`${text} ${words}`);
    }
  }
  return text === "" && items.length === 0 ? [] : [{ text, items }];
}

const mostColumns = 50;
const rowsOf = new Set(["table:table-header-rows", "table:table-rows", "table:table-row-group"]);

function readTable(element: XmlElement, context: OdtContext, found: Found): void {
  const rows: { cells: string[]; isHead: boolean }[] = [];
  const readRows = (parent: XmlElement, isHead: boolean): void => {
    for (const child of elementsOf(parent)) {
      if (child.name === "table:table-row") rows.push({ cells: readCells(child, context, found), isHead });
      else if (rowsOf.has(child.name)) readRows(child, isHead || child.name === "table:table-header-rows");
      else if (child.name === "table:title" || child.name === "table:desc") {
        const text = writePieces({ ...element, children: [child] }, context.format);
        if (text !== "") found.blocks.push({ kind: "caption", text });
      } else readOdtBlocks({ ...element, children: [child] }, context, found);
    }
  };
  readRows(element, false);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (filled.length === 0) return;
  const width = Math.max(...filled.map(({ cells }) => cells.length));
  const whole = filled.map(({ cells }) => [...cells, ...Array<string>(width - cells.length).fill("")]);
  const hasHead = filled[0]?.isHead === true;
  const [head = []] = whole;
  const table = { kind: "table" as const, head: hasHead ? head : [], rows: hasHead ? whole.slice(1) : whole };
  found.blocks.push(table);
  tellOfShape(element, table, found);
}

function readCells(row: XmlElement, context: OdtContext, found: Found): string[] {
  return elementsOf(row).flatMap((cell) => {
    const isCell = cell.name === "table:table-cell" || cell.name === "table:covered-table-cell";
    const text = foldWhiteSpace(writeBlocks(isCell ? cell : { ...row, children: [cell] }, context, found));
    // A text that is repeated stands in the file once.
    const repeated = text === "" ? Number(cell.attributes["table:number-columns-repeated"]) || 1 : 1;
    return Array<string>(Math.min(repeated, mostColumns)).fill(text);
  });
}

function tellOfShape(element: XmlElement, table: Found["blocks"][number], found: Found): void {
  const cells = findInside(element, "table:table-cell");
  const isMerged = ({ attributes }: XmlElement) =>
    Number(attributes["table:number-columns-spanned"] ?? 1) > 1 ||
    Number(attributes["table:number-rows-spanned"] ?? 1) > 1;
  if (cells.some(isMerged)) found.doubts.push({ code: "merged-cells", of: table });
  const inside = findInside(element, "table:table")[0];
  if (inside)
    found.doubts.push({ code: "table-shape-lost", of: table, ...nameInDoubt(inside.attributes["table:name"]) });
}
