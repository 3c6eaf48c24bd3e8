/** Reads a part of an office file as XML, by saxen. Nothing outside the part is fetched, and nothing in it is repeated: entities are refused. */
import { Parser } from "saxen";

export interface XmlElement {
  /** With the prefix of this room for its namespace, whatever prefix the file has. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

export interface XmlListener {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text: (text: string) => void;
  close: (name: string) => void;
}

/** No office program nests elements this deep. Functions that call themselves for the children of an element stay within the stack. */
const mostDepth = 250;

/**
 * Tells the listener of all elements and texts. Returns false if the part is not sound XML, defines entities, or nests too deep.
 * @param prefixes the prefixes that names get, by namespace
 */
export function scanXml(part: Uint8Array, prefixes: Readonly<Record<string, string>>, listener: XmlListener): boolean {
  const xml = decode(part);
  if (xml === null) return false;
  const parser = new Parser();
  parser.ns({ ...prefixes });
  let sound = true;
  let depth = 0;
  const stop = () => {
    sound = false;
    parser.stop();
  };
  parser.on("error", stop);
  // Faults that saxen mends itself, such as an attribute that stands twice.
  parser.on("warn", () => {});
  parser.on("attention", (declaration) => {
    if (/\[|<!ENTITY/i.test(declaration)) stop();
  });
  parser.on("openTag", (name, getAttributes) => {
    depth += 1;
    if (depth > mostDepth) stop();
    else listener.open(name, decodeAttributes(name, getAttributes()));
  });
  parser.on("text", (text) => depth > 0 && listener.text(decodeEntities(text)));
  parser.on("cdata", (text) => depth > 0 && listener.text(text));
  parser.on("closeTag", (name) => {
    depth -= 1;
    listener.close(name);
  });
  parser.parse(xml);
  return sound && depth === 0;
}

/** Returns the root element; null if `scanXml` would return false. */
export function parseXml(part: Uint8Array, prefixes: Readonly<Record<string, string>>): XmlElement | null {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const above = [root];
  const top = () => above.at(-1) ?? root;
  const sound = scanXml(part, prefixes, {
    open: (name, attributes) => {
      const element = { name, attributes, children: [] };
      top().children.push(element);
      above.push(element);
    },
    text: (text) => top().children.push(text),
    close: () => above.pop(),
  });
  const [only, ...others] = elementsOf(root);
  return sound && only && others.length === 0 ? only : null;
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== "string");
}

/** Returns the first child with this name. With more names: the child of that child, and so on. */
export function findChild(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce((found, name) => found && elementsOf(found).find((child) => child.name === name), element);
}

/** Returns all elements with one of these names inside an element, in the order of the file. */
export function findInside(element: XmlElement, ...names: string[]): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...findInside(child, ...names),
  ]);
}

/** Returns all text inside an element. */
export function textOf(node: XmlNode): string {
  return typeof node === "string" ? node : node.children.map(textOf).join("");
}

function decode(part: Uint8Array): string | null {
  const encoding = part[0] === 0xfe && part[1] === 0xff ? "utf-16be" : part[0] === 0xff ? "utf-16le" : "utf-8";
  try {
    const xml = new TextDecoder(encoding, { fatal: true }).decode(part);
    return xml.includes("\0") ? null : xml;
  } catch {
    return null;
  }
}

function decodeAttributes(element: string, written: Record<string, string> | false): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(written || {})) {
    // saxen leaves out the prefix of the default namespace. The attributes of Word have always one.
    const full = element.startsWith("w:") && !name.includes(":") ? `w:${name}` : name;
    if (!name.startsWith("xmlns")) attributes[full] = decodeEntities(value);
  }
  return attributes;
}

const named: Readonly<Record<string, string>> = { amp: "&", apos: "'", gt: ">", lt: "<", quot: '"' };

/** saxen's own function cuts characters above U+FFFF short. An entity that XML does not know stays as it is written. */
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
    return isCharacterOfXml(code) ? String.fromCodePoint(code) : whole;
  });
}

function isCharacterOfXml(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0x10ffff);
}
