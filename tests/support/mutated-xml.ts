/** Changes XML in ways that keep it sound, so that a reader gets past the reading of tags. */
import { elementsOf, parseXml, type XmlElement, type XmlNode } from "~/content/dossier/reading/packed/xml";
import { escapeXml } from "./packed-file";

export const waysToMutate = ["remove", "double", "wrap", "unwrap", "move", "rename", "attribute", "text"] as const;

export interface Mutation {
  way: (typeof waysToMutate)[number];
  /** Which element, and with which other one, from 0 up to 1. */
  at: number;
  other: number;
}

const oddTexts = ["", "-1", "99999999", "1e9", "__proto__", "constructor", "1", "0", "😀", "a'b\"<&>"];

/** Returns the XML with these changes. Its root stays as it is. */
export function mutateXml(xml: string, mutations: readonly Mutation[]): string {
  const start = /^(?:<\?xml[^>]*>)?\s*<[^>]+>/.exec(xml)?.[0] ?? "";
  // The prefixes stay those of the file.
  const root = parseXml(new TextEncoder().encode(xml), {});
  if (!root) throw new Error("There is no sound XML to change.");
  for (const mutation of mutations) mutate(root, mutation);
  return `${start}${root.children.map(write).join("")}</${root.name}>`;
}

function mutate(root: XmlElement, { way, at, other }: Mutation): void {
  const all = listPlaces(root);
  const pick = (place: number) => all[Math.floor(place * all.length)];
  const [one, two] = [pick(at), pick(other)];
  if (!one || !two) return;
  const { parent, element } = one;
  const index = parent.children.indexOf(element);
  const replace = (...nodes: XmlNode[]) => parent.children.splice(index, 1, ...nodes);
  const odd = oddTexts[Math.floor(other * oddTexts.length)] ?? "";
  if (way === "remove") replace();
  else if (way === "double") replace(element, structuredClone(element));
  else if (way === "wrap") replace({ ...element, children: [structuredClone(element)] });
  else if (way === "unwrap") replace(...element.children);
  else if (way === "move") two.element.children.push(structuredClone(element));
  else if (way === "rename") replace({ ...element, name: two.element.name });
  else if (way === "text") element.children.push(odd);
  else {
    const names = Object.keys(element.attributes);
    const name = names[Math.floor(other * names.length)];
    if (name) replace({ ...element, attributes: { ...element.attributes, [name]: odd } });
  }
}

function listPlaces(parent: XmlElement): { parent: XmlElement; element: XmlElement }[] {
  return elementsOf(parent).flatMap((element) => [{ parent, element }, ...listPlaces(element)]);
}

function write(node: XmlNode): string {
  if (typeof node === "string") return escapeXml(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  return `<${node.name}${attributes.join("")}>${node.children.map(write).join("")}</${node.name}>`;
}
