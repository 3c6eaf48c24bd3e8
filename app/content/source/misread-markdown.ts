/** Finds text that Markdown reads differently from what the author meant, without an error. Each gives a warning that says what to type. */
import { childrenOf, lineOf, type Nodes, type Root } from "~/platform/markdown/tree";
import type { CourseFlaw, CourseProblem } from "./problem";

/** Replaces what is not plain text: code, a link, a picture, a tag. */
const other = "\uFFFC";

/**
 * @param body the source text of the tree, because it shows which characters were escaped. Terms and citations in the tree must not be resolved yet.
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
  // Inside a word, as in snake__case, underscores are intended.
  /(?<![\\_\p{L}\p{N}])__(?!_)|(?<![\\_])__(?![_\p{L}\p{N}])/u,
];

/** Finds `**` and `__` that did not make text bold. Each kind is found once, because they come in pairs. */
export function findLiteralBoldMarks(text: string): { index: number; marks: string }[] {
  return boldMarks.flatMap((pattern) => {
    const found = pattern.exec(text);
    return found ? [{ index: found.index, marks: found[0] }] : [];
  });
}

/** Returns the line ends before an index. Each call asks for a later index, so that a long paragraph is read once. */
function countLineEnds(text: string): (index: number) => number {
  let [count, next] = [0, text.indexOf("\n")];
  return (index) => {
    for (; next !== -1 && next < index; next = text.indexOf("\n", next + 1)) count += 1;
    return count;
  };
}

/** Finds `[text]` that did not become a link. Citations (`[@key]`) and misconceptions (`[!key]`) are checked elsewhere. */
function brackets(text: string): Found[] {
  const found = [...text.matchAll(/(?<!\\)\[(?![@!])([^[\]]+)\]/g)];
  const worded = found.filter(([inside]) => /[\p{L}\p{N}]/u.test(inside));
  return worded.map(({ index, 1: inside = "" }) => ({
    index,
    flaw: inside.startsWith("^")
      ? { code: "footnote" }
      : { code: "brackets-without-address", data: { text: inside.replaceAll(other, "…") } },
  }));
}

/** A numbered list does not start above 99, so a higher number is a year at the start of a line. */
function lateStart(item: Nodes, body: string): CourseFlaw[] {
  const start = item.position?.start.offset ?? 0;
  const number = Number(/^\d+/.exec(body.slice(start, start + 12))?.[0] ?? 0);
  return number > 99 ? [{ code: "year-became-list", data: { number } }] : [];
}

/** Returns the text as typed, which shows which characters were escaped. */
function writtenText(node: Nodes, body: string): string {
  if (node.type === "text") {
    const { start, end } = node.position ?? {};
    // The parser gives no position to text beside an address that it found itself.
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
