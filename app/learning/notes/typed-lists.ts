/**
 * Finds lists and paragraphs in what somebody typed, and keeps them in a Markdown file. Pure functions. The writer of Markdown gets all of a
 * text as one piece, because it checks each piece for some seventy signs. So what is no text stands in lines between marks.
 */

/** Stands around what begins a line of a list, such as `- `, on a line of its own; and alone on the line of an empty one. */
const mark = "\u0001";
const marked = new RegExp(`^${mark}([^${mark}]*)${mark}?$`);

/** A line of a list: what stands before its sign, its number if it has one, and its text. Markdown has no number of ten digits. */
const itemLine = /^(\s*)(?:[-*+]|(0|[1-9]\d{0,8})[.)])[ \t]+(?=\S)(.*)$/;
const indented = /^(\t| {2})/;

interface ListAtEnd {
  /** The number that comes next; null for a list without numbers. */
  next: number | null;
  /** What stands before a line that belongs to the item at the end. */
  indent: string;
}

/**
 * Returns a typed text with marks. A line with a dash, an asterisk, a plus sign or a number is one of a list, and an indented line after it
 * belongs to it. A number that does not follow the one above it is text, because Markdown would count on.
 */
export function markLists(typed: string): string {
  const lines: string[] = [];
  let lists: ListAtEnd[] = [];
  let isAfterGap = false;
  const leaveEmptyLine = () => {
    if (lines.length > 0) lines.push(mark);
  };
  for (const line of typed.replaceAll(mark, "").split("\n")) {
    if (line.trim() === "") {
      isAfterGap = true;
      continue;
    }
    const item = readItem(line, lists);
    if (item) {
      const { number, content, depth, isFirst } = item;
      const indent = lists[depth - 1]?.indent ?? "";
      const sign = number === null ? "- " : `${number}. `;
      // A sub-list can come at once after the text above it, except one that begins with another number than 1.
      if (isAfterGap || (isFirst && (depth === 0 || lists.length > depth || (number ?? 1) !== 1))) leaveEmptyLine();
      lines.push(`${mark}${indent}${sign}${mark}`, content);
      const list = { next: number === null ? null : number + 1, indent: indent + " ".repeat(sign.length) };
      lists = [...lists.slice(0, depth), list];
    } else if (lists.length > 0 && indented.test(line) && !isAfterGap) {
      lines.push(`${mark}${lists.at(-1)?.indent}${mark}`, line.trim());
    } else {
      if (isAfterGap || lists.length > 0) leaveEmptyLine();
      lists = [];
      lines.push(line.trim());
    }
    isAfterGap = false;
  }
  return lines.join("\n");
}

interface ItemToAdd {
  number: number | null;
  content: string;
  /** 0, or 1 in a sub-list. */
  depth: number;
  /** Whether it begins a list. */
  isFirst: boolean;
}

/** Reads a line as one of the lists at the end, or of a new one. Returns null if it is none. */
function readItem(line: string, lists: readonly ListAtEnd[]): ItemToAdd | null {
  const [found, , digits, content = ""] = itemLine.exec(line) ?? [];
  if (found === undefined) return null;
  const number = digits === undefined ? null : Number(digits);
  for (const depth of lists.length > 0 && indented.test(line) ? [1, 0] : [0]) {
    const list = lists[depth];
    const isFirst = !list || (list.next === null) !== (number === null);
    if (isFirst || list.next === number) return { number, content: content.trim(), depth, isFirst };
  }
  return null;
}

/** Puts what the marks stand for into a text that was made safe for Markdown. A line that goes on in the next one ends with two spaces. */
export function writeMarkedLists(safe: string): string {
  let text = "";
  let joint = "";
  for (const line of safe.split("\n")) {
    const begin = marked.exec(line)?.[1];
    if (begin === undefined) {
      text += joint + line;
      joint = "  \n";
    } else if (begin === "") joint = "\n\n";
    else joint = (begin.trim() !== "" && joint === "  \n" ? "\n" : joint) + begin;
  }
  return text;
}
