/**
 * Finds text that Markdown reads differently from what the author meant, without an error. Each place gives a warning that says what to
 * type.
 */
import { childrenOf, lineOf, type Nodes, type Root } from "~/platform/markdown/tree";
import type { CourseFlaw, CourseProblem } from "./problem";

/** A character that stands in for everything that is not plain text: code, a link, a picture, a tag. */
const other = "\uFFFC";

/**
 * Returns a warning for each text that Markdown misreads. Call this before terms and citations in the tree are replaced.
 * @param body the source text of the tree; it shows which characters the author escaped with `\`
 */
export function findMisreadMarkdown(file: string, body: string, tree: Root): CourseProblem[] {
  const walk = (node: Nodes): CourseProblem[] => {
    const at = (line: number) => (flaw: CourseFlaw) => ({ file, line, ...flaw });
    if (node.type === "list" && node.ordered) {
      const late = node.children.flatMap((item) => lateStart(item, body).map(at(lineOf(item)))).slice(0, 1);
      return [...late, ...childrenOf(node).flatMap(walk)];
    }
    if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableCell")
      return childrenOf(node).flatMap(walk);
    const text = writtenText(node, body);
    const left = findLiteralBoldMarks(text).map(
      ({ index, marks }): Found => ({ index, flaw: { code: "marks-in-text", data: { marks } } }),
    );
    const lines = countLineEnds(text);
    return [...left, ...brackets(text)]
      .sort((a, b) => a.index - b.index)
      .map(({ index, flaw }) => at(lineOf(node) + lines(index))(flaw));
  };
  return walk(tree);
}

interface Found {
  index: number;
  flaw: CourseFlaw;
}

const boldMarks = [
  /(?<![\\*])\*{2,3}(?!\*)/,
  // Underscores inside a word, as in snake__case, are meant as they are.
  /(?<![\\_\p{L}\p{N}])__(?!_)|(?<![\\_])__(?![_\p{L}\p{N}])/u,
];

/**
 * Finds `**` and `__` that did not make text bold, so that readers would see them. Only the first `**` and the first `__` are returned,
 * because such marks come in pairs.
 */
export function findLiteralBoldMarks(text: string): { index: number; marks: string }[] {
  return boldMarks.flatMap((pattern) => {
    const found = pattern.exec(text);
    return found ? [{ index: found.index, marks: found[0] }] : [];
  });
}

/**
 * Returns a function that counts the line ends before an index. Each call must ask for a later index than the last, so that a long
 * paragraph is read only once.
 */
function countLineEnds(text: string): (index: number) => number {
  let [count, next] = [0, text.indexOf("\n")];
  return (index) => {
    for (; next !== -1 && next < index; next = text.indexOf("\n", next + 1)) count += 1;
    return count;
  };
}

/**
 * Finds words in brackets, such as `[text]`, that did not become a link. Citations (`[@key]`), misconceptions (`[!key]`) and texts that are
 * still to write (`[schrijf]`) are checked elsewhere.
 */
function brackets(text: string): Found[] {
  const found = [...text.matchAll(/(?<!\\)\[(?![@!]|(?:schrijf|write)\])([^[\]]+)\]/g)];
  const worded = found.filter(([inside]) => /[\p{L}\p{N}]/u.test(inside));
  return worded.map(({ index, 1: inside = "" }) => ({
    index,
    flaw: inside.startsWith("^")
      ? { code: "footnote" }
      : { code: "brackets-without-address", data: { text: inside.replaceAll(other, "…") } },
  }));
}

/** Returns a flaw for a list item with a number above 99: the author meant a year at the start of a line, not a numbered list. */
function lateStart(item: Nodes, body: string): CourseFlaw[] {
  const start = item.position?.start.offset ?? 0;
  const number = Number(/^\d+/.exec(body.slice(start, start + 12))?.[0] ?? 0);
  return number > 99 ? [{ code: "year-became-list", data: { number } }] : [];
}

/** Returns the source text of a node, which shows the characters that the author escaped with `\`. */
function writtenText(node: Nodes, body: string): string {
  if (node.type === "text") {
    const { start, end } = node.position ?? {};
    // If the parser turned an address in the text into a link by itself, it gives no position to the text beside it.
    return start?.offset === undefined || end?.offset === undefined ? node.value : body.slice(start.offset, end.offset);
  }
  if (node.type === "break") return "\n";
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell" || isMarkup(node))
    return childrenOf(node)
      .map((child) => writtenText(child, body))
      .join("");
  return other;
}

const isMarkup = ({ type }: Nodes) => type === "strong" || type === "emphasis" || type === "delete";
