import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Root } from "~/platform/markdown/tree";

// Lines with spaces before them, or after a fence, are code in Markdown. A source has none, and copied text often has such lines.
const parser = unified()
  .data("micromarkExtensions", [{ disable: { null: ["codeIndented", "codeFenced"] } }])
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .freeze();

/** Returns the tree of a source in Markdown. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}
