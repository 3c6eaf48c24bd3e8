/** Writes texts of the OpenDocument standard, as LibreOffice does. */
import type { SourceBlock, SourceListItem } from "~/content/dossier/reading/source-document";
import {
  cutAtMarks,
  cutAtSpeaker,
  cutInHalf,
  escapeXml,
  type NoteBlock,
  type PackedExtras,
  packFile,
} from "./packed-file";

const odf = "urn:oasis:names:tc:opendocument:xmlns";
const namespaces = [
  ...["office", "text", "table", "style", "meta", "manifest"].map((name) => `xmlns:${name}="${odf}:${name}:1.0"`),
  `xmlns:draw="${odf}:drawing:1.0" xmlns:fo="${odf}:xsl-fo-compatible:1.0" xmlns:svg="${odf}:svg-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:math="http://www.w3.org/1998/Math/MathML"',
].join(" ");
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const mediaType = "application/vnd.oasis.opendocument.text";

/** Returns the bytes of an .odt file with these blocks. Notes stand where their mark is; a note without one is left out. */
export function writeOdt(blocks: readonly SourceBlock[], extras: PackedExtras = {}): Uint8Array {
  return packFile(
    {
      mimetype: mediaType,
      "content.xml": writeContent(blocks, extras),
      "styles.xml": writeStyles(extras),
      "meta.xml": writeMeta(extras),
      "META-INF/manifest.xml": writeManifest(extras),
      ...extras.parts,
    },
    new Set(["mimetype"]),
  );
}

function writeContent(blocks: readonly SourceBlock[], extras: PackedExtras): string {
  const notes = blocks.filter((block): block is NoteBlock => block.kind === "note");
  const taken = new Set<NoteBlock>();
  const line = (text: string) =>
    cutAtMarks(text, notes, taken)
      .map((part) => (typeof part === "string" ? writeText(part) : writeNote(part)))
      .join("");
  const paragraph = (text: string, style = "Text_20_body") =>
    `<text:p text:style-name="${style}">${line(text)}</text:p>`;
  const items = (list: readonly SourceListItem[]): string =>
    list
      .map(({ text, items: inside }) => {
        const nested = inside.length > 0 ? `<text:list>${items(inside)}</text:list>` : "";
        return `<text:list-item>${paragraph(text, "P1")}${nested}</text:list-item>`;
      })
      .join("");
  const row = (cells: string[]) =>
    `<table:table-row>${cells.map((cell) => `<table:table-cell>${paragraph(cell)}</table:table-cell>`).join("")}</table:table-row>`;

  const write = (block: SourceBlock): string => {
    switch (block.kind) {
      case "heading":
        return `<text:h text:style-name="Heading_20_${block.depth}" text:outline-level="${block.depth}">${line(block.text)}</text:h>`;
      case "paragraph":
        return paragraph(block.text);
      case "caption":
        return paragraph(block.text, "Illustration");
      case "quotation":
        return `<text:p text:style-name="P2">${cutAtSpeaker(block).map(line).join("<text:line-break/>")}</text:p>`;
      case "list":
        return `<text:list text:style-name="${block.ordered ? "L2" : "L1"}">${items(block.items)}</text:list>`;
      case "table":
        return [
          `<table:table table:name="Tabel1"><table:table-column table:number-columns-repeated="${block.rows[0]?.length ?? block.head.length}"/>`,
          block.head.length > 0 ? `<table:table-header-rows>${row(block.head)}</table:table-header-rows>` : "",
          `${block.rows.map(row).join("")}</table:table>`,
        ].join("");
      case "note":
        return "";
    }
  };
  /** An empty line parts two quotations. */
  const writeApart = (block: SourceBlock, at: number) =>
    (block.kind === "quotation" && blocks[at - 1]?.kind === "quotation" ? "<text:p/>" : "") + write(block);
  const body = [writeContents(extras), ...blocks.map(writeApart), writeExtras(extras)].join("");
  return `${head}<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${automaticStyles}</office:automatic-styles><office:body><office:text>${writeDeleted(extras)}${body}</office:text></office:body></office:document-content>`;
}

function writeText(text: string): string {
  const [first = "", last] = cutInHalf(text).map(escapeXml);
  return last ? `${first}<text:span text:style-name="T1">${last}</text:span>` : first;
}

function writeNote({ mark, text }: NoteBlock): string {
  return `<text:note text:note-class="footnote"><text:note-citation>${escapeXml(mark)}</text:note-citation><text:note-body><text:p text:style-name="Footnote">${escapeXml(text)}</text:p></text:note-body></text:note>`;
}

const automaticStyles = [
  '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Text_20_body"/>',
  '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>',
  '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="normal"/></style:style>',
  '<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>',
  '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>',
  '<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>',
].join("");

function writeDeleted({ deleted }: PackedExtras): string {
  if (deleted === undefined) return "";
  return `<text:tracked-changes><text:changed-region xml:id="ct1" text:id="ct1"><text:deletion><office:change-info><dc:creator>Iemand</dc:creator><dc:date>2026-01-01T10:00:00</dc:date></office:change-info><text:p>${escapeXml(deleted)}</text:p></text:deletion></text:changed-region></text:tracked-changes>`;
}

function writeContents({ contents }: PackedExtras): string {
  if (!contents) return "";
  const lines = contents.map(
    (text) => `<text:p text:style-name="Contents_20_1">${escapeXml(text)}<text:tab/>1</text:p>`,
  );
  return `<text:table-of-content><text:table-of-content-source><text:index-title-template>Inhoud</text:index-title-template></text:table-of-content-source><text:index-body>${lines.join("")}</text:index-body></text:table-of-content>`;
}

function writeExtras({
  comment,
  deleted,
  inserted,
  hidden,
  textBox,
  formula,
  picture,
  body = "",
}: PackedExtras): string {
  const frame = (inside: string) => `<text:p><draw:frame draw:name="Kader1">${inside}</draw:frame></text:p>`;
  const description = picture?.description ? `<svg:desc>${escapeXml(picture.description)}</svg:desc>` : "";
  return [
    deleted && '<text:p><text:change text:change-id="ct1"/></text:p>',
    comment &&
      `<text:p><office:annotation><dc:creator>Iemand</dc:creator><dc:date>2026-01-01T10:00:00</dc:date><text:p>${escapeXml(comment)}</text:p></office:annotation></text:p>`,
    inserted &&
      `<text:p><text:change-start text:change-id="ct2"/>${escapeXml(inserted)}<text:change-end text:change-id="ct2"/></text:p>`,
    hidden && `<text:p><text:span text:style-name="T2">${escapeXml(hidden)}</text:span></text:p>`,
    textBox && frame(`<draw:text-box><text:p>${escapeXml(textBox)}</text:p></draw:text-box>`),
    formula && frame(`<draw:object><math:math><math:mi>${escapeXml(formula)}</math:mi></math:math></draw:object>`),
    picture && frame(`<draw:image xlink:href="Pictures/1.png"/>${description}`),
    body,
  ]
    .filter(Boolean)
    .join("");
}

function writeStyles({ language = "nl-NL", header, footer }: PackedExtras): string {
  const [code, country = "none"] = language.split("-");
  const named = ["Text_20_body", "Quotations", "Caption", "Footnote", "Title", "Contents_20_1"].map(
    (name) => `<style:style style:name="${name}" style:family="paragraph"/>`,
  );
  const headings = Array.from(
    { length: 6 },
    (_, at) =>
      `<style:style style:name="Heading_20_${at + 1}" style:display-name="Heading ${at + 1}" style:family="paragraph"/>`,
  );
  const illustration =
    '<style:style style:name="Illustration" style:family="paragraph" style:parent-style-name="Caption"/>';
  const heads = [
    header && `<style:header><text:p>${escapeXml(header)}</text:p></style:header>`,
    footer && `<style:footer><text:p>${escapeXml(footer)}</text:p></style:footer>`,
  ].filter(Boolean);
  return `${head}<office:document-styles ${namespaces} office:version="1.3"><office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="${code}" fo:country="${country}"/></style:default-style>${named.join("")}${headings.join("")}${illustration}</office:styles><office:master-styles><style:master-page style:name="Standard">${heads.join("")}</style:master-page></office:master-styles></office:document-styles>`;
}

function writeMeta({ title }: PackedExtras): string {
  const told = title === undefined ? "" : `<dc:title>${escapeXml(title)}</dc:title>`;
  return `${head}<office:document-meta ${namespaces} office:version="1.3"><office:meta>${told}</office:meta></office:document-meta>`;
}

function writeManifest({ picture }: PackedExtras): string {
  const entries = [
    `<manifest:file-entry manifest:full-path="/" manifest:media-type="${mediaType}"/>`,
    ...["content.xml", "styles.xml", "meta.xml"].map(
      (name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`,
    ),
    picture ? '<manifest:file-entry manifest:full-path="Pictures/1.png" manifest:media-type="image/png"/>' : "",
  ];
  return `${head}<manifest:manifest xmlns:manifest="${odf}:manifest:1.0">${entries.join("")}</manifest:manifest>`;
}
