import { expect, test } from "vitest";
import { createTagNode, type Nodes } from "~/platform/markdown/tree";
import { keepMarksWithButtons } from "./keep-marks";

const text = (value: string): Nodes => ({ type: "text", value });
const button = (name: string): Nodes => createTagNode("mdxJsxTextElement", name, {}, [text(name.toLowerCase())]);
const strong = (...children: Nodes[]) => ({ type: "strong", children }) as Nodes;

/** Shows nodes as text: a span that keeps marks as `{…}`. */
function show(nodes: Nodes[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.value;
      const inside = "children" in node ? show(node.children as Nodes[]) : "";
      return node.type === "emphasis" && node.data?.hName === "span" ? `{${inside}}` : inside;
    })
    .join("");
}

test.each([
  ["Een ", button("Cite"), text(". Van"), "Een {cite.} Van"],
  ["Een (‘", button("Term"), text("’), dan"), "Een {(‘term’),} dan"],
  ["Een ", strong(button("Term")), text(": dan"), "Een {term:} dan"],
  ["Een ", strong(button("Term"), text(":")), text(" dan"), "Een {term:} dan"],
  ["Een ", button("Term"), text(" en"), "Een term en"],
  ["Een – ", button("Term"), text(" – en"), "Een – term – en"],
  ["Een ", strong(text("heel"), button("Term")), text("."), "Een heelterm."],
])("marks stay with the button that they touch: %s…", (before, between, after, shown) => {
  const [paragraph] = keepMarksWithButtons([{ type: "paragraph", children: [text(before), between, after] } as Nodes]);
  expect(show(paragraph ? [paragraph] : [])).toBe(shown);
});

test("between two buttons a line may break where a space stands, and marks stay with the first", () => {
  const of = (...nodes: Nodes[]) => show(keepMarksWithButtons([strong(...nodes)]));
  expect(of(button("Cite"), text(" "), button("Cite"), text("."))).toBe("cite {cite.}");
  expect(of(button("Term"), text("/"), button("Term"))).toBe("{term/}term");
  expect(of(button("Term"), text(", ("), button("Term"), text(")"))).toBe("{term,} {(term)}");
});
