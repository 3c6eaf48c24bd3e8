/**
 * Makes the Markdown of a lesson from its tree. Text of a source goes in as text nodes only, so that nothing in it becomes a tag, an
 * expression, an import, a link or a citation.
 */
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import type { BlockTagNode, Nodes, Paragraph, PhrasingContent, Root } from "~/platform/markdown/tree";

/** Returns a text of a source as it can stand in a course: on one line, without control characters and without marks that mean something. */
export function cleanText(text: string): string {
  const characters = text.replace(/[\p{Cc}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\s]+/gu, " ");
  // A space parts what would be a citation, a misconception, a hint or a text to write.
  return characters.replace(/\[(?=[@!?]|schrijf\]|write\])/g, "[ ").trim();
}

export const text = (value: string): PhrasingContent => ({ type: "text", value: cleanText(value) });

/** Markdown of our own, such as a citation. Never text of a source. */
export const markdown = (value: string): PhrasingContent => ({ type: "html", value });

export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: "paragraph", children });

/** The values of attributes are ids and keys, so they need no escapes. */
const plainAttribute = /^[\p{L}\p{N}\p{M} ._-]*$/u;

/** @param attributes one whose value is null has no value, and one that is undefined is absent */
export function tag(
  name: string,
  attributes: Record<string, string | null | undefined>,
  children: Nodes[],
): BlockTagNode {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }]));
  for (const { key, value } of written)
    if (value !== null && !plainAttribute.test(value)) throw new Error(`${key} of <${name}> is no id: ${value}`);
  return {
    type: "mdxJsxFlowElement",
    name,
    attributes: written.map(({ key, value }) => ({ type: "mdxJsxAttribute", name: key, value })),
    children,
  } as BlockTagNode;
}

/** Writes a tag on its own lines, with empty lines around what it holds, as authors do. */
function writeTag(node: BlockTagNode, _parent: unknown, state: FlowWriter, info: unknown): string {
  const attributes = node.attributes.flatMap((each) => {
    if (each.type !== "mdxJsxAttribute") return [];
    return [each.value === null ? ` ${each.name}` : ` ${each.name}="${each.value}"`];
  });
  const open = `<${node.name}${attributes.join("")}`;
  if (node.children.length === 0) return `${open} />`;
  return `${open}>\n\n${state.containerFlow(node, info)}\n\n</${node.name}>`;
}
interface FlowWriter {
  containerFlow(node: unknown, info: unknown): string;
}

const writer = unified()
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkStringify, {
    bullet: "-",
    rule: "-",
    emphasis: "*",
    handlers: { mdxJsxFlowElement: writeTag as never },
  })
  .freeze();

export function writeMarkdown(tree: Root): string {
  // A line that begins with one of these words would be read as code. No code is ever written here, so it is always text.
  return writer
    .stringify(tree as never)
    .replace(/^(i)(?=mport\b)|^(e)(?=xport\b)/gm, (letter) => `&#${letter.charCodeAt(0)};`);
}
