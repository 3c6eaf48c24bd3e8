/** Finds the paragraphs and the lists in the lines of a text without markup. */
import { foldWhiteSpace } from "../block-text";
import type { SourceListItem } from "../source-document";

/** Lines without an empty one between them. */
export type Lines = readonly string[];

export type PlainBlock =
  /** `isAlone`: empty lines stand before and after it. */
  | { kind: "paragraph"; lines: string[]; isAlone?: boolean }
  /** `marks`: the numbers of its items, which are no words. */
  | { kind: "list"; ordered: boolean; items: SourceListItem[]; marks: string[] };

/** A line that may be an item of a list, with the lines after it that belong to it. */
interface Item {
  kind: "item";
  indent: number;
  /** The number before it, or null after a bullet. */
  number: number | null;
  /** The bullet, or what stands after the number. Another one begins another list. */
  sign: string;
  /** The first line with its mark. */
  line: string;
  lines: string[];
  /** Whether an empty line stands before it. */
  isNew: boolean;
  isAlone?: boolean;
}

type Token = Item | Extract<PlainBlock, { kind: "paragraph" }>;

const markedLine = /^(\s*)(?:([-*+•·▪◦‣–—])|(\d{1,3})([.)]))\s+(\S.*)$/;

/**
 * Returns the paragraphs and lists. Numbers are marks of a list only if they count from one. Any other number before a line is a word.
 */
export function cutLinesIntoBlocks(runs: readonly Lines[]): PlainBlock[] {
  const blocks: PlainBlock[] = [];
  let items: Item[] = [];
  const closeList = () => {
    const last = blocks.at(-1);
    const [first, ...more] = items;
    // A number at the start of a line that goes on from the line before it.
    if (first && more.length === 0 && !countsFromOne(items) && last?.kind === "paragraph" && !first.isNew)
      last.lines.push(first.line, ...first.lines.slice(1));
    else if (first) blocks.push(...readLists(items));
    items = [];
  };
  for (const token of runs.reduce(addTokens, [] as Token[])) {
    if (token.kind === "item") {
      const [first] = items;
      if (first && token.indent <= first.indent && isOtherList(first, token)) closeList();
      items.push(token);
    } else {
      closeList();
      blocks.push(token);
    }
  }
  closeList();
  return blocks;
}

function addTokens(tokens: Token[], run: Lines): Token[] {
  const before = tokens.length;
  const dashes = run.filter((line) => /^\s*[–—]\s/.test(line)).length;
  let isNew = true;
  for (const line of run) {
    const item = readItem(line, isNew);
    const last = tokens.at(-1);
    // One dash at the start of a line is more often a dash in a sentence.
    if (item && (dashes > 1 || !/[–—]/.test(item.sign))) tokens.push(item);
    else if (last && (!isNew || (last.kind === "item" && /^\s{2}/.test(line)))) last.lines.push(line);
    else tokens.push({ kind: "paragraph", lines: [line] });
    isNew = false;
  }
  const [only, another] = tokens.slice(before);
  if (only && !another) only.isAlone = true;
  return tokens;
}

function readItem(line: string, isNew: boolean): Item | null {
  const [, indent = "", bullet, number, dot = "", text = ""] = markedLine.exec(line) ?? [];
  if (text === "") return null;
  const sign = bullet ?? dot;
  return {
    kind: "item",
    indent: indent.length,
    number: number ? Number(number) : null,
    sign,
    line,
    lines: [text],
    isNew,
  };
}

function isOtherList(first: Item, item: Item): boolean {
  return first.sign !== item.sign;
}

function readLists(items: readonly Item[]): PlainBlock[] {
  if (!countsFromOne(items))
    return items.map(({ line, lines, isAlone }) => ({ kind: "paragraph", lines: [line, ...lines.slice(1)], isAlone }));
  const list: SourceListItem[] = [];
  const path: { indent: number; items: SourceListItem[] }[] = [];
  for (const { indent, lines } of items) {
    while ((path.at(-1)?.indent ?? -2) > indent - 2) path.pop();
    const item: SourceListItem = { text: foldWhiteSpace(lines.join("\n")), items: [] };
    (path.at(-1)?.items ?? list).push(item);
    path.push({ indent, items: item.items });
  }
  const marks = items.flatMap(({ number }) => (number === null ? [] : [`${number}`]));
  return [{ kind: "list", ordered: items[0]?.number !== null, items: list, marks }];
}

/** Returns whether the numbers before items are 1, 2 and so on at every depth. A single one says nothing. */
function countsFromOne(items: readonly Item[]): boolean {
  const numbered = items.filter(({ number }) => number !== null);
  const last = new Map<number, number>();
  const follows = numbered.every(({ indent, number }) => {
    const isNext = number === 1 || number === (last.get(indent) ?? 0) + 1;
    last.set(indent, number ?? 0);
    return isNext;
  });
  return numbered.length === 0 || (numbered.length > 1 && follows);
}
