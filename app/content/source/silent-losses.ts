/** What Markdown takes in another way than the author meant, without a word: told as warnings that say what to type. */
import { childrenOf, lineOf, type Nodes, type Root } from "~/platform/markdown/tree";
import type { Flaw, Problem } from "./problem";

/** Stands for what is no plain text: code, a link, a picture, a tag. */
const other = "\uFFFC";

/**
 * @param body the text that the tree was made of, to tell a character from an escaped one.
 * The tree must not have its terms and citations resolved yet.
 */
export function findSilentLosses(file: string, body: string, tree: Root): Problem[] {
  const walk = (node: Nodes): Problem[] => {
    const at = (line: number) => (flaw: Flaw) => ({ file, line, ...flaw });
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
    return [...left, ...brackets(text)].map(({ index, flaw }) =>
      at(lineOf(node) + text.slice(0, index).split("\n").length - 1)(flaw),
    );
  };
  return walk(tree);
}

interface Found {
  index: number;
  flaw: Flaw;
}

const boldMarks = [
  /(?<![\\*])\*{2,3}(?!\*)/,
  // Inside a word, as in snake__case, they are meant.
  /(?<![\\_\p{L}\p{N}])__(?!_)|(?<![\\_])__(?![_\p{L}\p{N}])/u,
];

/** `**` or `__` that made nothing bold, once a kind: they come in pairs. */
export function findLiteralBoldMarks(text: string): { index: number; marks: string }[] {
  return boldMarks.flatMap((pattern) => {
    const found = pattern.exec(text);
    return found ? [{ index: found.index, marks: found[0] }] : [];
  });
}

/** `[text]` that became no link. A citation (`[@key]`) and a misconception (`[!key]`) are judged elsewhere. */
function brackets(text: string): Found[] {
  return [...text.matchAll(/(?<!\\)\[(?![@!])([^[\]]*[\p{L}\p{N}][^[\]]*)\]/gu)].map(({ index, 1: inside = "" }) => ({
    index,
    flaw: inside.startsWith("^")
      ? { code: "footnote" }
      : { code: "brackets-without-address", data: { text: inside.replaceAll(other, "…") } },
  }));
}

/** Nobody counts a list beyond 99: a higher number is a year that began a line. */
function lateStart(item: Nodes, body: string): Flaw[] {
  const start = item.position?.start.offset ?? 0;
  const number = Number(/^\d+/.exec(body.slice(start, start + 12))?.[0] ?? 0);
  return number > 99 ? [{ code: "year-became-list", data: { number } }] : [];
}

/** As it was typed, so that an escaped character can be told from another. */
function writtenText(node: Nodes, body: string): string {
  if (node.type === "text") {
    const { start, end } = node.position ?? {};
    // Text beside an address that was found in it has no position.
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
