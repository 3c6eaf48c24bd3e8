import rehypeSlug from "rehype-slug";
import { extractVisibleText, lineOf, type Nodes, type Root } from "~/platform/markdown/tree";

export interface LessonHeading {
  id: string;
  title: string;
  line: number;
  node: Extract<Nodes, { type: "heading" }>;
}

/** Returns the headings at the top level of a lesson. Each heading gets an id from rehype-slug, which is also set in the tree. */
export function assignHeadingIds(tree: Root): LessonHeading[] {
  const nodes = tree.children.filter((node) => node.type === "heading");
  const elements = nodes.map((node) => ({
    type: "element" as const,
    tagName: `h${node.depth}`,
    properties: {} as { id?: string },
    children: [{ type: "text" as const, value: extractVisibleText(node) }],
  }));
  rehypeSlug()({ type: "root", children: elements } as never);
  return nodes.map((node, index) => {
    const id = elements[index]?.properties.id ?? "";
    node.data = { ...node.data, hProperties: { id } };
    return { id, title: extractVisibleText(node), line: lineOf(node), node };
  });
}
