/** Reads a file of Word, or of another program that writes such files. */
import { composeReading, type Found, leaveOut } from "../packed/compose-reading";
import { countWordsOfXml, writePieces } from "../packed/count-words-of-xml";
import { joinListItems } from "../packed/join-list-items";
import { openPackage, type Parts } from "../packed/open-package";
import { elementsOf, findChild, parseXml, textOf, type XmlElement } from "../packed/xml";
import type { ReadSource } from "../source-document";
import { readBlocksFromHtml } from "../tree/read-blocks-from-html";
import type { BlockReading } from "../tree/read-blocks-from-tree";
import { cleanDocx, type DocxContext, writeDocxWords } from "./clean-docx";
import { convertCleanDocx } from "./convert-clean-docx.server";
import { readDocxNotes } from "./docx-notes";
import { readDocxStyles } from "./docx-styles";
import { docxPrefixes, wordsOfDocx } from "./docx-words";

const named =
  /^(\[Content_Types\]|docProps\/core|word\/(document|styles|numbering|footnotes|endnotes|comments|header|footer)\d*)\.xml$/;
const empty: XmlElement = { name: "", attributes: {}, children: [] };

export const readDocx: ReadSource = async (bytes, report) => {
  const opened = openPackage(bytes, (name) => named.test(name));
  if (!opened.ok) return opened;
  const { parts } = opened;
  if (new TextDecoder().decode(parts.get("[Content_Types].xml")).includes("macroEnabled"))
    return { ok: false, reason: "macros" };
  const roots = parseParts(parts);
  const listParts = (kind: string) => roots?.filter(({ name }) => name.startsWith(kind)) ?? [];
  const [document] = listParts("word/document");
  if (!roots || !document || !findChild(document.root, "w:body")) return { ok: false, reason: "broken" };

  const [stylesPart] = listParts("word/styles");
  const styles = readDocxStyles(stylesPart?.root ?? empty);
  const format = wordsOfDocx(styles);
  const notes = readDocxNotes(
    [...listParts("word/footnotes"), ...listParts("word/endnotes")].flatMap(({ root }) => elementsOf(root)),
  );
  const context = { styles, format, notes };
  const found: Found = { blocks: [], notes: [], leftOut: [], doubts: [] };
  const clean = cleanDocx(document.root, context, found);
  const html = await convertCleanDocx(clean, {
    numbering: listParts("word/numbering")[0]?.root,
    styles: stylesPart?.root,
  });
  const reading = html === null ? null : readBlocksFromHtml(html);
  if (!reading) return { ok: false, reason: "broken" };
  addBlocks(reading, found);
  addNotes(context, found);
  for (const comment of listParts("word/comments").flatMap(({ root }) => elementsOf(root)))
    leaveOut(found, "comment", writePieces(comment, format));
  for (const { root } of [...listParts("word/header"), ...listParts("word/footer")])
    leaveOut(found, "running-head", writePieces(root, format));
  report(1, 1);
  const core = listParts("docProps/core")[0]?.root;
  const told = (name: string) => textOf(findChild(core, name) ?? "");
  return composeReading("docx", found, {
    title: told("dc:title"),
    language: told("dc:language") || styles.language,
    wordsInFile: roots.reduce((sum, { part }) => sum + countWordsOfXml(part, format), 0),
  });
};

function addBlocks({ blocks, leftOut, doubts }: BlockReading, found: Found): void {
  for (const block of blocks) if (block.kind === "list") block.items = joinListItems([], block.items);
  found.blocks.push(...blocks);
  found.leftOut.push(...leftOut);
  for (const { block, ...doubt } of doubts) {
    const of = block === undefined ? undefined : blocks[block];
    found.doubts.push({ ...doubt, ...(of && { of }) });
  }
}

function addNotes(context: DocxContext, found: Found): void {
  for (const { mark, note } of context.notes.listInOrder()) {
    // Word keeps the line above the notes as a note.
    if ((note.attributes["w:type"] ?? "normal") !== "normal") {
      leaveOut(found, "running-head", writePieces(note, context.format));
      continue;
    }
    const text = writeDocxWords(note, context, found);
    if (text === "") continue;
    const block = { kind: "note" as const, mark, text };
    found.notes.push(block);
    if (mark === "") found.doubts.push({ code: "note-without-mark", of: block });
  }
}

interface Root {
  name: string;
  part: Uint8Array;
  root: XmlElement;
}

/** Returns null if a part is not sound. */
function parseParts(parts: Parts): Root[] | null {
  const roots: Root[] = [];
  for (const [name, part] of parts) {
    const root = parseXml(part, docxPrefixes);
    if (!root) return null;
    roots.push({ name, part, root });
  }
  return roots;
}
