/**
 * Cuts a source into passages: paragraphs, headings, lists, tables and quotations, numbered in order. The source is Markdown, or plain text
 * with empty lines between paragraphs.
 */
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { computeSha256OfText } from "~/platform/hash.server";
import { childrenOf, type Nodes, type Root } from "~/platform/markdown/tree";
import type { SourcePassageKind } from "./dossier-schema";

export interface SourcePassage {
  /** `p-1`, `p-2` and so on. */
  id: string;
  kind: SourcePassageKind;
  /** The id of the heading above it. For a heading: the heading of the part in which it stands. */
  section?: string;
  /** The text without markup, with single spaces. */
  text: string;
  /** The SHA-256 of the text. White space, and another way of writing the same characters, do not change it. */
  hash: string;
}

// Lines with spaces before them, or after a fence, are code in Markdown. A source has none, and copied text often has such lines.
const parser = unified()
  .data("micromarkExtensions", [{ disable: { null: ["codeIndented", "codeFenced"] } }])
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .freeze();

const kinds: Readonly<Partial<Record<Nodes["type"], SourcePassageKind>>> = {
  heading: "heading",
  list: "list",
  table: "table",
  blockquote: "quotation",
};

/** @param prefix what stands before the number in the ids. In a course with several dossiers, each has its own. */
export function cutSourceIntoPassages(source: string, prefix = "p"): SourcePassage[] {
  const tree = parser.parse(source) as Root;
  const passages: SourcePassage[] = [];
  /** The headings above what comes next, from the whole to the part. */
  let above: { id: string; depth: number }[] = [];
  for (const node of tree.children) {
    const text = foldWhiteSpace(writeOut(node, source));
    if (text === "") continue;
    const id = `${prefix}-${passages.length + 1}`;
    if (node.type === "heading") above = above.filter(({ depth }) => depth < node.depth);
    const section = above.at(-1)?.id;
    const kind = kinds[node.type] ?? "paragraph";
    passages.push({ id, kind, ...(section && { section }), text, hash: computePassageHash(text) });
    if (node.type === "heading") above.push({ id, depth: node.depth });
  }
  return passages;
}

export function computePassageHash(text: string): string {
  return computeSha256OfText(foldWhiteSpace(text.normalize("NFKC")));
}

function foldWhiteSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

const inline: ReadonlySet<string> = new Set([
  "paragraph",
  "heading",
  "tableCell",
  "emphasis",
  "strong",
  "delete",
  "link",
]);

/** Returns the words of a block. What has no words of its own, such as HTML or the address of a link, is kept as it is written. */
function writeOut(node: Nodes, source: string): string {
  if (node.type === "thematicBreak") return "";
  if (node.type === "break") return "\n";
  if (node.type === "image") return node.alt ?? "";
  if ("value" in node) return node.value;
  const inside = childrenOf(node).map((child) => writeOut(child, source));
  if ("children" in node) return inside.join(inline.has(node.type) ? "" : "\n");
  return source.slice(node.position?.start.offset, node.position?.end.offset);
}
