/** Turns the tree of a page into a Markdown tree, and keeps what Markdown can't say as facts of its nodes. */
import rehypeRemark, { type Options } from "rehype-remark";
import { unified } from "unified";
import type { Nodes, Root } from "~/platform/markdown/tree";
import { foldWhiteSpace } from "../block-text";
import type { NodeFacts } from "../tree/node-facts";
import { noteTag } from "./notes-of-html";
import { attributeOf, type HtmlElement, type HtmlNode, type HtmlRoot, isElement, visitElements } from "./parse-html";
import { readHtmlTable } from "./table-of-html";
import { markTag, writeHtmlText } from "./words-of-html";

type Handle = NonNullable<NonNullable<Options["handlers"]>[string]>;

const caption: Handle = (state, node) =>
  state.toFlow(state.all(node)).map((child) => ({ ...child, ...factsAsData({ isCaption: true }) }));

const table: Handle = (state, node, parent) => {
  const { rows, hasHead, hasMergedCells } = readHtmlTable(node);
  const above = node.children.filter(
    (child) => isElement(child as HtmlNode) && (child as HtmlElement).tagName === "caption",
  );
  const children = rows.map((cells) => ({
    type: "tableRow",
    children: cells.map((cell) => ({ type: "tableCell", children: cell ? state.all(cell) : [] })),
  }));
  const facts = { ...(!hasHead && { hasNoHead: true }), ...(hasMergedCells && { hasMergedCells }) };
  return [
    ...above.flatMap((child) => caption(state, child as HtmlElement, parent) as Nodes[]),
    { type: "table", children, ...factsAsData(facts) } as Nodes,
  ];
};

const quotation: Handle = (state, node) => {
  const speaker = findSpeaker(node);
  const children = state.toFlow(state.all(node));
  return { type: "blockquote", children, ...factsAsData(speaker ? { speaker } : {}) } as Nodes;
};

const note: Handle = (state, node) => {
  const mark = attributeOf(node, "dataMark");
  return {
    type: "footnoteDefinition",
    identifier: mark,
    label: mark,
    children: state.toFlow(state.all(node)),
  } as Nodes;
};

const mark: Handle = (_state, node) => {
  const label = attributeOf(node, "dataMark");
  return { type: "footnoteReference", identifier: label, label };
};

/** What is drawn or calculated has words without an order that a tree can tell. */
const drawing: Handle = (_state, node) => ({ type: "text", value: writeHtmlText(node) });

const converter = unified()
  .use(rehypeRemark, {
    nodeHandlers: { comment: () => undefined },
    handlers: {
      ...{ table, blockquote: quotation, figcaption: caption, legend: caption, svg: drawing, math: drawing },
      ...{ [noteTag]: note, [markTag]: mark },
    },
  })
  .freeze();

/** Returns the Markdown tree of a page. */
export function convertHtmlToTree(html: HtmlRoot): Root {
  return converter.runSync(html) as Root;
}

function factsAsData(facts: NodeFacts): { data?: object } {
  return Object.keys(facts).length > 0 ? { data: { ...facts } } : {};
}

/** Returns the name in a quotation: that in its `cite` or `footer`. */
function findSpeaker(quotation: HtmlElement): string {
  const names: string[] = [];
  visitElements(quotation, (element) => {
    if (element.tagName !== "cite" && element.tagName !== "footer") return element.tagName !== "blockquote";
    names.push(foldWhiteSpace(writeHtmlText(element)).replace(/^[—–-]+\s*/, ""));
    return false;
  });
  return (names[0] ?? "").slice(0, 120);
}
