/** Gives the plain document to mammoth, which knows the lists of Word, and makes HTML of it. Mammoth never sees the file itself. */
import { zipSync } from "fflate";
import mammoth from "mammoth";
import { findSpeaker } from "../packed/find-speaker";
import { elementsOf, type XmlElement } from "../packed/xml";
import type { CleanBlock, CleanRow } from "./clean-docx";

/** The styles are ours: see `writeClean`. Lists have mammoth's own rules. */
const styleMap = [
  ...[1, 2, 3, 4, 5, 6].map((depth) => `p.heading-${depth} => h${depth}:fresh`),
  "p.quotation-begin => blockquote:fresh > p:fresh",
  "p.quotation => blockquote > p:fresh",
  "p.caption => figcaption:fresh",
];

/**
 * @param numbering the lists of the file; `styles`: its styles
 * @returns null if mammoth can't follow them
 */
export async function convertCleanDocx(
  blocks: readonly CleanBlock[],
  { numbering, styles }: { numbering: XmlElement | undefined; styles: XmlElement | undefined },
): Promise<string | null> {
  const encode = (body: string, root: string) =>
    new TextEncoder().encode(`<w:${root} xmlns:w="${namespace}">${body}</w:${root}>`);
  const zip = zipSync(
    {
      "word/document.xml": encode(`<w:body>${writeClean(blocks)}</w:body>`, "document"),
      "word/numbering.xml": encode(numbering ? writeElements(numbering) : "", "numbering"),
      "word/styles.xml": encode(styles ? writeElements(styles) : "", "styles"),
    },
    { level: 0 },
  );
  try {
    const options = { styleMap, includeEmbeddedStyleMap: false };
    return (await mammoth.convertToHtml({ buffer: Buffer.from(zip) }, options)).value;
  } catch {
    // Such as a list that takes its numbers from a style that is not there.
    return null;
  }
}

const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Writes the elements in an element anew, so that mammoth gets sound XML and nothing that only it would understand. */
function writeElements(parent: XmlElement): string {
  return elementsOf(parent)
    .filter(({ name }) => nameOfWord.test(name))
    .map((element) => {
      const attributes = Object.entries(element.attributes).filter(([name]) => nameOfWord.test(name));
      const written = attributes.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
      return `<${element.name}${written}>${writeElements(element)}</${element.name}>`;
    })
    .join("");
}

const nameOfWord = /^w:[a-z]+$/i;

function writeClean(blocks: readonly CleanBlock[]): string {
  const written = blocks.map((block, at) =>
    block.kind === "table"
      ? `<w:tbl>${block.rows.map(writeRow).join("")}</w:tbl>`
      : writeParagraph(block, blocks[at - 1]),
  );
  return written.join("");
}

type CleanParagraph = Extract<CleanBlock, { kind: "paragraph" }>;

function writeParagraph({ style, list, text }: CleanParagraph, before: CleanBlock | undefined): string {
  const id = style === "quotation" && beginsQuotation(before) ? "quotation-begin" : style;
  const place =
    list && `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${escapeXml(list.numbering)}"/></w:numPr>`;
  return `<w:p><w:pPr>${id ? `<w:pStyle w:val="${id}"/>` : ""}${place ?? ""}</w:pPr>${writeText(text)}</w:p>`;
}

/** The name of who says it ends a quotation, and so does an empty line. What follows is another one. */
function beginsQuotation(before: CleanBlock | undefined): boolean {
  const goesOn = before?.kind === "paragraph" && before.style === "quotation";
  return !goesOn || findSpeaker(before.text, false) !== undefined;
}

function writeRow({ isHead, cells }: CleanRow): string {
  const written = cells.map(({ text, columns, merge }) => {
    const span = `<w:gridSpan w:val="${Math.min(Math.max(Number(columns) || 1, 1), mostColumns)}"/>`;
    const properties = `<w:tcPr>${span}${merge ? `<w:vMerge w:val="${merge}"/>` : ""}</w:tcPr>`;
    return `<w:tc>${properties}<w:p>${writeText(text)}</w:p></w:tc>`;
  });
  return `<w:tr>${isHead ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${written.join("")}</w:tr>`;
}

const mostColumns = 50;

function writeText(text: string): string {
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${lines.join("<w:br/>")}</w:r>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
