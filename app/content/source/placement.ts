/** Where tags, headings and pictures may stand in a lesson, and what a tag must hold. */

import {
  attributesOf,
  childrenOf,
  isTag,
  lineOf,
  type Nodes,
  plainText,
  type Root,
  type Tag,
} from "~/platform/markdown/tree";
import { keyPattern, slugPattern } from "./course-schema";
import type { Problem } from "./problem";

/** Tag -> the only parents that it may have; `root` is the top level. */
const parents: Readonly<Record<string, readonly string[]>> = {
  PreQuestion: ["root"],
  Misconception: ["root"],
  Case: ["root"],
  Figure: ["root"],
  Question: ["root"],
  Recall: ["root"],
  Guidance: ["Case"],
  Rubric: ["Question"],
  Model: ["Question"],
  Pitfalls: ["Question"],
};

const required: Readonly<Record<string, readonly string[]>> = {
  PreQuestion: ["id"],
  Misconception: ["claim"],
  Case: ["id", "title"],
  Recall: ["id"],
};

/** Questions check what they hold themselves. */
export function findMisplaced(file: string, tree: Root): Problem[] {
  const problems: Problem[] = [];
  const complain = (node: Nodes, message: string) => problems.push({ file, line: lineOf(node), message });
  const walk = (node: Nodes, parent: string) => {
    if (isTag(node)) checkTag(node, parent, complain);
    if (node.type === "heading" && parent !== "Question") checkHeading(node, parent, complain);
    if (node.type === "image") checkImage(node, parent, complain);
    if (node.type === "listItem" && typeof node.checked === "boolean" && parent !== "Question") {
      complain(node, "Een lijst met vakjes kan alleen in een vraag.");
    }
    const name = isTag(node) && node.name !== "Term" && node.name !== "Cite" ? (node.name ?? "") : parent;
    for (const child of childrenOf(node))
      walk(child, isTag(node) ? name : node.type === "root" ? "root" : parent === "root" ? "text" : parent);
  };
  walk(tree, "root");
  return problems;
}

type Complain = (node: Nodes, message: string) => void;

function checkTag(tag: Tag, parent: string, complain: Complain): void {
  const name = tag.name ?? "";
  const allowed = parents[name];
  if (!allowed) return;
  if (tag.type === "mdxJsxTextElement")
    complain(tag, `<${name}> hoort op een eigen regel, met een lege regel ervoor en erna.`);
  else if (!allowed.includes(parent)) {
    const place = allowed.includes("root")
      ? "op het hoogste niveau, niet in een ander blok"
      : `in <${allowed.join("> of <")}>`;
    complain(tag, `<${name}> hoort ${place}.`);
  }
  const attributes = attributesOf(tag);
  for (const attribute of required[name] ?? []) {
    if (!attributes[attribute]?.trim()) complain(tag, `<${name}> heeft geen ${attribute}.`);
  }
  if (name === "Case" && attributes.id && !slugPattern.test(attributes.id))
    complain(tag, "Het id van een casus heeft kleine letters, cijfers en streepjes.");
  if ((name === "PreQuestion" || name === "Recall") && attributes.id && !keyPattern.test(attributes.id)) {
    complain(tag, `Het id van <${name}> heeft letters, cijfers en streepjes.`);
  }
  if (name === "Case") checkCase(tag, complain);
  if (name === "PreQuestion") checkAside(tag, true, complain);
  if (name === "Recall") checkAside(tag, false, complain);
  if (name === "Figure") checkFigure(tag, complain);
}

function checkHeading(node: Extract<Nodes, { type: "heading" }>, parent: string, complain: Complain): void {
  if (parent !== "root") complain(node, "Een kop kan niet in een blok staan.");
  else if (node.depth !== 2 && node.depth !== 3)
    complain(node, "Gebruik ## voor een kop in een les, en ### voor een kop eronder.");
}

function checkImage(node: Extract<Nodes, { type: "image" }>, parent: string, complain: Complain): void {
  if (parent !== "Figure") complain(node, "Een plaatje hoort in <Figure>.");
  if (!node.alt?.trim())
    complain(node, "Dit plaatje heeft geen tekst voor wie het niet ziet. Schrijf ![wat je ziet](media/…).");
  if (!/^media\/[A-Za-z0-9._-]+\.(png|jpe?g|webp|avif|gif)$/.test(node.url)) {
    complain(node, "Een plaatje staat in media/ en eindigt op .png, .jpg, .webp, .avif of .gif.");
  }
}

/** Story, then discussion questions, then perhaps guidance. */
function checkCase(tag: Tag, complain: Complain): void {
  const inside = childrenOf(tag);
  const list = inside.findIndex((node) => node.type === "list" && node.ordered);
  if (list < 1) {
    complain(tag, "Een casus is een verhaal met daarna een lijst met cijfers om over na te denken.");
    return;
  }
  const [guidance, ...more] = inside.slice(list + 1);
  if (guidance && !(isTag(guidance) && guidance.name === "Guidance"))
    complain(guidance, "Na de vragen van een casus kan alleen <Guidance> komen.");
  for (const extra of more) complain(extra, "Dit stuk staat te veel in de casus. Na <Guidance> komt niets meer.");
}

function checkAside(tag: Tag, listAllowed: boolean, complain: Complain): void {
  const [first, second, ...more] = childrenOf(tag);
  if (first?.type !== "paragraph") complain(tag, `<${tag.name}> begint met een vraag in één alinea.`);
  if (second && !(listAllowed && second.type === "list"))
    complain(
      second,
      `Dit stuk zou wegvallen. <${tag.name}> heeft één alinea${listAllowed ? " en misschien een lijst" : ""}.`,
    );
  for (const extra of more) complain(extra, `Dit stuk zou wegvallen. Het staat te veel in <${tag.name}>.`);
  for (const item of listAllowed && second?.type === "list" ? second.children : []) {
    const [text, ...rest] = item.children;
    const plain = text?.type === "paragraph" && text.children.every((node) => node.type === "text");
    if (!plain || rest.length > 0 || plainText(item) === "") {
      complain(item, "Een keuze is één regel gewone tekst, zonder opmaak.");
    }
  }
}

function checkFigure(tag: Tag, complain: Complain): void {
  const { kind } = attributesOf(tag);
  const inside = childrenOf(tag);
  const [first, caption, ...more] = inside;
  if (kind !== undefined && kind !== "ladder" && kind !== "timeline") complain(tag, "kind is ladder of timeline.");
  const picture = first?.type === "paragraph" && first.children.length === 1 && first.children[0]?.type === "image";
  if (kind === undefined && !picture)
    complain(tag, "<Figure> zonder kind begint met een plaatje: ![wat je ziet](media/…).");
  if (kind !== undefined && first?.type !== "list") complain(tag, `<Figure kind="${kind}"> begint met een lijst.`);
  for (const item of kind !== undefined && first?.type === "list" ? first.children : []) {
    if (item.children.length !== 1 || item.children[0]?.type !== "paragraph")
      complain(item, "In deze figuur is elk punt één regel tekst.");
  }
  if (caption?.type !== "paragraph") complain(caption ?? tag, "<Figure> eindigt met een bijschrift in één alinea.");
  for (const extra of more) complain(extra, "Dit stuk staat te veel in <Figure>.");
}
