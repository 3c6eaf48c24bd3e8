/** Gives the plain document to mammoth, which knows the lists of Word, and makes HTML of it. Mammoth never sees the file itself. */
import { zipSync } from "fflate";
import mammoth from "mammoth";
import type { CleanBlock, CleanRow } from "./clean-docx";

/** The styles are ours: see `writeClean`. Lists have mammoth's own rules. */
const styleMap = [
  ...[1, 2, 3, 4, 5, 6].map((depth) => `p.heading-${depth} => h${depth}:fresh`),
  "p.quotation-begin => blockquote:fresh > p:fresh",
  "p.quotation => blockquote > p:fresh",
  "p.caption => figcaption:fresh",
];

/** @param numbering the part with the lists of the file, if it has one; it was read as XML before. `styles`: likewise. */
export async function convertCleanDocx(
  blocks: readonly CleanBlock[],
  { numbering, styles }: { numbering: Uint8Array | undefined; styles: Uint8Array | undefined },
): Promise<string> {
  const zip = zipSync(
    {
      "word/document.xml": new TextEncoder().encode(writeClean(blocks)),
      ...(numbering && { "word/numbering.xml": numbering }),
      ...(styles && { "word/styles.xml": styles }),
    },
    { level: 0 },
  );
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zip) },
    { styleMap, includeEmbeddedStyleMap: false },
  );
  return value;
}

function writeClean(blocks: readonly CleanBlock[]): string {
  const written = blocks.map((block, at) =>
    block.kind === "table"
      ? `<w:tbl>${block.rows.map(writeRow).join("")}</w:tbl>`
      : writeParagraph(block, blocks[at - 1]),
  );
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${written.join("")}</w:body></w:document>`;
}

type CleanParagraph = Extract<CleanBlock, { kind: "paragraph" }>;

function writeParagraph({ style, list, text }: CleanParagraph, before: CleanBlock | undefined): string {
  const id = style === "quotation" && beginsQuotation(before) ? "quotation-begin" : style;
  const place =
    list && `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${escapeXml(list.numbering)}"/></w:numPr>`;
  return `<w:p><w:pPr>${id ? `<w:pStyle w:val="${id}"/>` : ""}${place ?? ""}</w:pPr>${writeText(text)}</w:p>`;
}

/** The name of who says it ends a quotation, so that what follows is another one. */
function beginsQuotation(before: CleanBlock | undefined): boolean {
  return before?.kind !== "paragraph" || before.style !== "quotation" || /(^|\n)\s*(—|–|--?)[^\n]*$/.test(before.text);
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
