/** Writes Word files, as Word does. */
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

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture" xmlns:wp="${drawing}/wordprocessingDrawing"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Returns the bytes of a .docx file with these blocks. Notes stand where their mark is; one without a mark is in the file all the same. */
export function writeDocx(blocks: readonly SourceBlock[], extras: PackedExtras = {}): Uint8Array {
  const notes = blocks.filter((block): block is NoteBlock => block.kind === "note");
  const named: Record<string, string> = {
    document: writeDocument(blocks, notes, extras),
    styles: writeStyles(extras),
    numbering,
    footnotes: writeNotes(notes),
    ...(extras.comment !== undefined && { comments: writeComment(extras.comment) }),
    ...(extras.header !== undefined && { header1: `<w:hdr ${namespaces}>${writeParagraph(extras.header)}</w:hdr>` }),
    ...(extras.footer !== undefined && { footer1: `<w:ftr ${namespaces}>${writeParagraph(extras.footer)}</w:ftr>` }),
  };
  const parts = Object.entries(named).map(([name, xml]) => [`word/${name}.xml`, head + xml]);
  return packFile({
    "[Content_Types].xml": writeTypes(Object.keys(named)),
    "_rels/.rels": writeRelationships([["officeDocument", "word/document.xml"]]),
    "docProps/core.xml": writeCore(extras),
    "word/_rels/document.xml.rels": writeRelationships(
      Object.keys(named)
        .filter((name) => name !== "document")
        .map((name) => [name.replace(/\d$/, ""), `${name}.xml`]),
    ),
    ...Object.fromEntries(parts),
    ...extras.parts,
  });
}

function writeTypes(names: string[]): string {
  const overrides = names.map((name) => {
    const type = name === "document" ? "document.main" : name.replace(/\d$/, "");
    return `<Override PartName="/word/${name}.xml" ContentType="${word}.${type}+xml"/>`;
  });
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function writeRelationships(targets: [type: string, target: string][]): string {
  const all = targets.map(
    ([type, target]) => `<Relationship Id="${type}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}

function writeCore({ title }: PackedExtras): string {
  const told = title === undefined ? "" : `<dc:title>${escapeXml(title)}</dc:title>`;
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${told}</cp:coreProperties>`;
}

const run = (inside: string, properties = "") => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${inside}</w:r>`;
const text = (written: string) => `<w:t xml:space="preserve">${escapeXml(written)}</w:t>`;
const writeText = (written: string) =>
  cutInHalf(written)
    .map((half) => run(text(half), "<w:noProof/>"))
    .join("");
const writeParagraph = (written: string, properties = "") =>
  `<w:p><w:pPr>${properties}</w:pPr>${writeText(written)}</w:p>`;
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;

function writeDocument(blocks: readonly SourceBlock[], notes: readonly NoteBlock[], extras: PackedExtras): string {
  const taken = new Set<NoteBlock>();
  const line = (written: string) =>
    cutAtMarks(written, notes, taken)
      .map((part) =>
        typeof part === "string" ? writeText(part) : run(`<w:footnoteReference w:id="${notes.indexOf(part) + 1}"/>`),
      )
      .join("");
  const paragraph = (written: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${line(written)}</w:p>`;
  const items = (list: readonly SourceListItem[], numbering: number, level: number): string =>
    list
      .map(({ text: written, items: inside }) => {
        const place = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numbering}"/></w:numPr>`;
        return paragraph(written, styled("Lijstalinea") + place) + items(inside, numbering, level + 1);
      })
      .join("");
  const row = (cells: string[], isHead: boolean) =>
    `<w:tr>${isHead ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${cells.map((cell) => `<w:tc><w:tcPr/>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`;

  const write = (block: SourceBlock): string => {
    switch (block.kind) {
      case "heading":
        return paragraph(block.text, styled(`Kop${block.depth}`));
      case "paragraph":
        return paragraph(block.text);
      case "caption":
        return paragraph(block.text, styled("Bijschrift"));
      case "quotation":
        return `<w:p><w:pPr>${styled("Citaat")}</w:pPr>${cutAtSpeaker(block).map(line).join(run("<w:br/>"))}</w:p>`;
      case "list":
        return items(block.items, block.ordered ? 2 : 1, 0);
      case "table": {
        const rows = [
          ...(block.head.length > 0 ? [row(block.head, true)] : []),
          ...block.rows.map((each) => row(each, false)),
        ];
        return `<w:tbl><w:tblPr/><w:tblGrid>${"<w:gridCol/>".repeat(block.rows[0]?.length ?? block.head.length)}</w:tblGrid>${rows.join("")}</w:tbl>`;
      }
      case "note":
        return "";
    }
  };
  /** An empty line parts two quotations. */
  const writeApart = (block: SourceBlock, at: number) =>
    (block.kind === "quotation" && blocks[at - 1]?.kind === "quotation" ? "<w:p/>" : "") + write(block);
  const contents = (extras.contents ?? []).map(
    (written) => `<w:p><w:pPr>${styled("Inhopg1")}</w:pPr>${writeText(written)}${run("<w:tab/><w:t>1</w:t>")}</w:p>`,
  );
  const body = [...contents, ...blocks.map(writeApart), writeExtras(extras)].join("");
  const sections = (["header", "footer"] as const)
    .filter((name) => extras[name] !== undefined)
    .map((name) => `<w:${name}Reference w:type="default" r:id="${name}"/>`)
    .join("");
  return `<w:document ${namespaces}><w:body>${body}<w:sectPr>${sections}</w:sectPr></w:body></w:document>`;
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
  const wrap = (inside: string) => `<w:p>${inside}</w:p>`;
  const change = 'w:id="9" w:author="Iemand" w:date="2026-01-01T10:00:00Z"';
  const drawn = (inside: string, description = "") =>
    `<w:drawing><wp:inline><wp:docPr id="1" name="Tekening 1"${description && ` descr="${escapeXml(description)}"`}/><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const box = `<w:txbxContent>${writeParagraph(textBox ?? "")}</w:txbxContent>`;
  return [
    comment && wrap(run('<w:commentReference w:id="0"/>')),
    deleted &&
      wrap(`<w:del ${change}>${run(`<w:delText xml:space="preserve">${escapeXml(deleted)}</w:delText>`)}</w:del>`),
    inserted && wrap(`<w:ins ${change}>${writeText(inserted)}</w:ins>`),
    hidden && wrap(run(text(hidden), "<w:vanish/>")),
    textBox &&
      wrap(
        run(
          `<mc:AlternateContent><mc:Choice Requires="wps">${drawn(`<wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp>`)}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`,
        ),
      ),
    formula && wrap(`<m:oMath><m:r><m:t>${escapeXml(formula)}</m:t></m:r></m:oMath>`),
    picture &&
      wrap(
        run(drawn('<pic:pic><pic:blipFill><a:blip r:embed="rId99"/></pic:blipFill></pic:pic>', picture.description)),
      ),
    body,
  ]
    .filter(Boolean)
    .join("");
}

function writeNotes(notes: readonly NoteBlock[]): string {
  const written = notes.map(
    (note, at) =>
      `<w:footnote w:id="${at + 1}"><w:p><w:pPr>${styled("Voetnoottekst")}</w:pPr>${run("<w:footnoteRef/>")}${writeText(` ${note.text}`)}</w:p></w:footnote>`,
  );
  return `<w:footnotes ${namespaces}><w:footnote w:type="separator" w:id="-1"><w:p>${run("<w:separator/>")}</w:p></w:footnote>${written.join("")}</w:footnotes>`;
}

function writeComment(comment: string): string {
  return `<w:comments ${namespaces}><w:comment w:id="0" w:author="Iemand">${writeParagraph(comment)}</w:comment></w:comments>`;
}

/** Word names its own styles in English, with ids in the language of the program. */
function writeStyles({ language = "nl-NL" }: PackedExtras): string {
  const style = (id: string, name: string, more = "") =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
  const styles = [
    style("Standaard", "Normal"),
    ...[1, 2, 3, 4, 5, 6].map((depth) => style(`Kop${depth}`, `heading ${depth}`, '<w:basedOn w:val="Standaard"/>')),
    style("Titel", "Title"),
    style("Citaat", "Quote"),
    style("Bijschrift", "caption"),
    style("Lijstalinea", "List Paragraph"),
    style("Inhopg1", "toc 1"),
    style("Voetnoottekst", "footnote text"),
  ];
  return `<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults>${styles.join("")}</w:styles>`;
}

/** Numbering 1 has bullets, and 2 has numbers. */
const numbering = `<w:numbering ${namespaces}>${["bullet", "decimal"]
  .map((kind, at) => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${kind}"/><w:lvlText w:val="•"/></w:lvl>`,
    );
    return `<w:abstractNum w:abstractNumId="${at}">${levels.join("")}</w:abstractNum>`;
  })
  .join(
    "",
  )}${[1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`).join("")}</w:numbering>`;
