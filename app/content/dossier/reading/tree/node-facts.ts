import type { Nodes } from "~/platform/markdown/tree";

/** What a reader of HTML knows of a node of the tree, and Markdown can't say. */
export interface NodeFacts {
  /** Its words stand below or above a picture, figure or table. */
  isCaption?: boolean;
  /** A table of which no row is marked as its head. */
  hasNoHead?: boolean;
  hasMergedCells?: boolean;
  /** Who says a quotation. */
  speaker?: string;
}

export function factsOf(node: Nodes): NodeFacts {
  return (node.data ?? {}) as NodeFacts;
}
