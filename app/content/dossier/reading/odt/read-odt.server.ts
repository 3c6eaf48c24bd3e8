/** Reads a text of LibreOffice and other programs of the OpenDocument standard. */
import { composeReading, type Found, leaveOut } from "../packed/compose-reading";
import { countWordsOfXml, writePieces } from "../packed/count-words-of-xml";
import { openPackage } from "../packed/open-package";
import { elementsOf, findChild, findInside, parseXml, textOf, type XmlElement } from "../packed/xml";
import type { ReadSource } from "../source-document";
import { readOdtStyles } from "./odt-styles";
import { odtPrefixes, wordsOfOdt } from "./odt-words";
import { readOdtBlocks } from "./read-odt-body";

const parts = ["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"] as const;
const wanted: ReadonlySet<string> = new Set(parts);
const empty: XmlElement = { name: "", attributes: {}, children: [] };

export const readOdt: ReadSource = async (bytes, report) => {
  const opened = openPackage(bytes, (name) => wanted.has(name));
  if (!opened.ok) return opened;
  // A part that is absent is empty; a part that is not sound is null.
  const [content, styles, meta, manifest] = parts.map((name) => {
    const part = opened.parts.get(name);
    return part ? parseXml(part, odtPrefixes) : empty;
  });
  if (manifest && findInside(manifest, "manifest:encryption-data").length > 0)
    return { ok: false, reason: "encrypted" };
  const isText = content && findChild(content, "office:body", "office:text") !== undefined;
  if (!isText || !styles || !meta || !manifest) return { ok: false, reason: "broken" };

  const odtStyles = readOdtStyles([content, styles]);
  const format = wordsOfOdt(odtStyles);
  const found: Found = { blocks: [], notes: [], leftOut: [], doubts: [] };
  const formulas = listFormulas(manifest);
  readOdtBlocks(content, { styles: odtStyles, format, formulas, lists: new Map(), ended: new Set() }, found);
  for (const head of listRunningHeads(styles)) leaveOut(found, "running-head", writePieces(head, format));
  report(1, 1);
  const facts = findChild(meta, "office:meta");
  const told = (name: string) => textOf(findChild(facts, name) ?? "");
  return composeReading("odt", found, {
    title: told("dc:title"),
    language: told("dc:language") || odtStyles.language,
    wordsInFile:
      countWordsOfXml(opened.parts.get("content.xml"), format) +
      countWordsOfXml(opened.parts.get("styles.xml"), format),
  });
};

const aboveHeads = new Set(["office:document-styles", "office:master-styles", "style:master-page"]);

/** The heads and feet of pages are the only text in the part with styles. */
function listRunningHeads(element: XmlElement): XmlElement[] {
  return aboveHeads.has(element.name) ? elementsOf(element).flatMap(listRunningHeads) : [element];
}

/** Returns the folders of the objects that are formulas. The objects themselves are never opened. */
function listFormulas(manifest: XmlElement): ReadonlySet<string> {
  const entries = findInside(manifest, "manifest:file-entry").map(({ attributes }) => attributes);
  const formulas = entries.filter((entry) => entry["manifest:media-type"]?.endsWith("opendocument.formula"));
  return new Set(formulas.map((entry) => (entry["manifest:full-path"] ?? "").replace(/\/$/, "")));
}
