/**
 * Keeps a punctuation mark on the line of the term or citation that it touches. Both are buttons, and a browser may break a line before and
 * after a button, so that a full stop would stand alone at the start of a line. Pure functions.
 */
import { isTag, type Nodes } from "~/platform/markdown/tree";

const marksAtStart = /^[^\s\p{L}\p{N}]+/u;
const marksAtEnd = /[^\s\p{L}\p{N}]+$/u;

/** Returns a copy of nodes in which every button stands in one `span` with the marks that touch it. */
export function keepMarksWithButtons<T extends Nodes>(nodes: readonly T[]): T[] {
  return nodes.map((node) =>
    "children" in node ? { ...node, children: joinMarks(keepMarksWithButtons(node.children as Nodes[])) } : node,
  );
}

/** Joins the marks and buttons among the children of one node. */
function joinMarks(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node, at): Nodes[] => {
    const [before, after] = [nodes[at - 1], nodes[at + 1]];
    if (node.type === "text") {
      let { value } = node;
      if (isButton(before)) value = value.replace(marksAtStart, "");
      if (isButton(after)) value = value.replace(marksAtEnd, "");
      return value === "" ? [] : [{ ...node, value }];
    }
    if (!isButton(node)) return [node];
    // Marks between two buttons stay with the first.
    const opening = isButton(nodes[at - 2]) && isOnlyMarks(before) ? [] : findMarks(before, marksAtEnd);
    const closing = findMarks(after, marksAtStart);
    return opening.length + closing.length === 0 ? [node] : [keep([...opening, node, ...closing])];
  });
}

/** Returns whether a node is a button: a term or a citation, also if all of it is bold or italic. */
function isButton(node: Nodes | undefined): boolean {
  if (!node) return false;
  if (isTag(node)) return node.name === "Term" || node.name === "Cite";
  return (
    (node.type === "strong" || node.type === "emphasis") && node.children.length === 1 && isButton(node.children[0])
  );
}

function isOnlyMarks(node: Nodes | undefined): boolean {
  return node?.type === "text" && node.value.replace(marksAtStart, "") === "";
}

function findMarks(node: Nodes | undefined, marks: RegExp): Nodes[] {
  const [value] = (node?.type === "text" && marks.exec(node.value)) || [];
  return value === undefined ? [] : [{ type: "text", value }];
}

/** An emphasis that the compiler writes as a `span`, so that no tag is needed. */
function keep(children: Nodes[]): Nodes {
  return { type: "emphasis", data: { hName: "span", hProperties: { className: ["kept"] } }, children } as Nodes;
}
