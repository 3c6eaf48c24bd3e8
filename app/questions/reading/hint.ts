/** Finds the hint of a question in its Markdown: a blockquote that begins with `[?]`, directly after the stem. */
import { type Blockquote, childrenOf, type Nodes, type Paragraph } from "~/platform/markdown/tree";

/** The sign of a hint, at the beginning of a line. */
const signAtLineStart = /(?:^|\n)\[\?\]/;
const signAtStart = /^\[\?\]\s*/;

/** Returns whether a block is a blockquote that begins with the sign of a hint. */
export function isHint(node: Nodes | undefined): node is Blockquote {
  if (node?.type !== "blockquote") return false;
  const text = childrenOf(childrenOf(node)[0] ?? node)[0];
  return text?.type === "text" && signAtStart.test(text.value);
}

/**
 * Takes the hint out of the blocks of a question. `hint`: null if there is none. `rest`: the other blocks, without hints at a wrong place.
 * `misplaced`: every block with the sign of a hint at a wrong place.
 */
export function takeHint(blocks: readonly Nodes[]): { hint: Blockquote | null; rest: Nodes[]; misplaced: Nodes[] } {
  const afterStem = blocks.find(({ type }) => type !== "paragraph");
  const hint = isHint(afterStem) ? afterStem : null;
  const others = blocks.filter((block) => block !== hint);
  return { hint, rest: others.filter((block) => !isHint(block)), misplaced: others.flatMap(paragraphsWithSign) };
}

/** Returns the paragraph of a hint without the sign. */
export function withoutHintSign(paragraph: Paragraph): Paragraph {
  const [first, ...more] = paragraph.children;
  if (first?.type !== "text") return paragraph;
  return { ...paragraph, children: [{ ...first, value: first.value.replace(signAtStart, "") }, ...more] };
}

function paragraphsWithSign(node: Nodes): Nodes[] {
  if (node.type !== "paragraph") return childrenOf(node).flatMap(paragraphsWithSign);
  return node.children.some((child) => child.type === "text" && signAtLineStart.test(child.value)) ? [node] : [];
}
