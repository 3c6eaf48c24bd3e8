/**
 * Writes blocks as a PDF, with tags or without, so that a test knows what a reader must find. The fonts are those that every reader has, so
 * characters outside WinAnsi can't be written.
 */
import PDFDocument from "pdfkit";
import type { SourceBlock, SourceListItem } from "~/content/dossier/reading/source-document";

export interface PdfLayout {
  /** With a structure tree, as Word and LibreOffice write it. */
  tagged?: boolean;
  columns?: 1 | 2 | 3;
  /** The text at the top of every page. */
  head?: string;
  /** The text at the foot of a page. */
  foot?: (page: number) => string;
  title?: string;
  language?: string;
  /** Where a word may be broken at the end of a line: its pieces. A word that isn't here is never broken. */
  breaks?: ReadonlyMap<string, readonly string[]>;
  /** The password that opens the file, or the one for its owner only. */
  userPassword?: string;
  ownerPassword?: string;
  /** Whether the streams are packed. */
  compress?: boolean;
  /** The size of headings. Absent: they differ from the text in size and weight. */
  headingSize?: number;
}

const margin = 64;
const page = { width: 595.28, height: 841.89 };
const gutter = 24;
const leading = 1.25;

type Note = Extract<SourceBlock, { kind: "note" }>;
type Font = "Helvetica" | "Helvetica-Bold" | "Helvetica-Oblique";
interface Style {
  font: Font;
  size: number;
  indent: number;
}

const body: Style = { font: "Helvetica", size: 10, indent: 0 };
const small: Style = { font: "Helvetica", size: 7.5, indent: 0 };

const textStyles = {
  paragraph: ["P", body],
  quotation: ["BlockQuote", { ...body, indent: 24 }],
  caption: ["Caption", { ...small, font: "Helvetica-Oblique" }],
  // Notes are written at the foot of their page, and not here.
  note: ["Note", small],
} as const satisfies Record<string, [string, Style]>;

/** Returns the bytes of the PDF. A mark such as `[1]` in a text is written as a small raised 1. */
export function writePdf(blocks: readonly SourceBlock[], layout: PdfLayout = {}): Promise<Buffer> {
  const writer = new PdfWriter(layout);
  blocks.forEach((block, at) => {
    if (block.kind === "note") return;
    const notes: Note[] = [];
    for (let next = blocks[at + 1]; next?.kind === "note"; next = blocks[at + 1 + notes.length]) notes.push(next);
    writer.write(block, notes);
  });
  return writer.finish();
}

class PdfWriter {
  private readonly doc: PDFKit.PDFDocument;
  private readonly document: PDFKit.PDFStructureElement | null = null;
  private y = margin;
  private column = 0;
  private pages = 0;
  private notes: Note[] = [];

  constructor(private readonly layout: PdfLayout) {
    this.doc = new PDFDocument({
      autoFirstPage: false,
      size: [page.width, page.height],
      margin: 0,
      pdfVersion: "1.7",
      tagged: layout.tagged ?? false,
      compress: layout.compress ?? true,
      ...(layout.language && { lang: layout.language }),
      info: { ...(layout.title && { Title: layout.title }), CreationDate: new Date(0) },
      ...(layout.userPassword && { userPassword: layout.userPassword }),
      ...(layout.ownerPassword && { ownerPassword: layout.ownerPassword }),
    });
    if (layout.tagged) {
      this.document = this.doc.struct("Document");
      this.doc.addStructure(this.document);
    }
    this.startPage();
  }

  write(block: SourceBlock, notes: Note[]): void {
    // A block with notes is not cut by the end of a page: its notes are on the same page.
    if (notes.length > 0 && this.y > page.height / 2) this.startColumn();
    this.notes.push(...notes);
    this.writeBlock(block);
    this.y += 7;
  }

  private writeBlock(block: SourceBlock): void {
    if (block.kind === "heading") {
      const size = this.layout.headingSize ?? [24, 20, 17, 15, 13.5, 12][block.depth - 1] ?? 12;
      if (this.y > this.bottom() - 3 * size) this.startColumn();
      this.writeText(`H${block.depth}`, block.text, { font: "Helvetica-Bold", size, indent: 0 }, this.document);
    } else if (block.kind === "list") this.writeList(block, 0, this.document);
    else if (block.kind === "table") this.writeTable(block);
    else {
      const [role, style] = textStyles[block.kind];
      this.writeText(role, block.text, style, this.document);
    }
  }

  private writeList(list: { ordered: boolean; items: SourceListItem[] }, indent: number, parent: Parent): void {
    const outer = this.struct("L", parent);
    list.items.forEach((item, at) => {
      const inner = this.struct("LI", outer);
      if (this.y > this.bottom() - body.size * leading) this.startColumn();
      const label = list.ordered ? `${at + 1}.` : "•";
      this.mark("Lbl", this.struct("Lbl", inner), () => this.draw(label, { ...body, indent }, 0));
      const own = this.struct("LBody", inner);
      this.writeText("P", item.text, { ...body, indent: indent + 16 }, own);
      if (item.items.length > 0) this.writeList({ ordered: false, items: item.items }, indent + 16, own);
    });
  }

  private writeTable({ head, rows }: { head: string[]; rows: string[][] }): void {
    const table = this.struct("Table", this.document);
    const wide = this.width() / Math.max(head.length, ...rows.map((row) => row.length));
    for (const [at, cells] of [head, ...rows].entries()) {
      if (cells.length === 0) continue;
      if (this.y > this.bottom() - 4 * body.size * leading) this.startColumn();
      const row = this.struct("TR", table);
      const top = this.y;
      let bottom = top;
      cells.forEach((text, cell) => {
        this.y = top;
        const own = this.struct(at === 0 ? "TH" : "TD", row);
        this.writeText("P", text, { ...body, indent: cell * wide }, own, wide - 8);
        bottom = Math.max(bottom, this.y);
      });
      this.y = bottom + 3;
    }
  }

  private writeText(role: string, text: string, style: Style, parent: Parent, width = this.width() - style.indent) {
    const element = this.struct(role, parent);
    for (const line of this.cutLines(text, style, width)) {
      if (this.y > this.bottom() - style.size * leading) this.startColumn();
      this.mark(role, element, () => this.draw(line, style, 0));
      this.y += style.size * leading;
    }
  }

  private cutLines(text: string, { font, size }: Style, width: number): string[] {
    this.doc.font(font, size);
    const lines: string[] = [];
    let line = "";
    const fits = (more: string) => this.doc.widthOfString(more) <= width;
    for (const word of text.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      const pieces = this.layout.breaks?.get(word) ?? [];
      const cut = pieces.findLastIndex((_, at) => at > 0 && fits(`${line} ${pieces.slice(0, at).join("")}-`));
      if (cut > 0) lines.push(`${line} ${pieces.slice(0, cut).join("")}${word.includes("-") ? "" : "-"}`);
      else if (line !== "") lines.push(line);
      line = cut > 0 ? pieces.slice(cut).join("") : word;
    }
    return line === "" ? lines : [...lines, line];
  }

  /** Draws one line at the place where we are, with its marks raised. */
  private draw(line: string, { font, size, indent }: Style, dy: number): void {
    let x = this.left() + indent;
    for (const [at, piece] of line.split(/\[(\d+)\]/).entries()) {
      if (piece === "") continue;
      const raised = at % 2 === 1;
      this.doc.font(font, raised ? size * 0.6 : size);
      this.doc.text(piece, x, this.y + dy - (raised ? size * 0.1 : 0), { lineBreak: false });
      x += this.doc.widthOfString(piece);
    }
  }

  private struct(role: string, parent: Parent): Parent {
    if (!parent) return null;
    const element = this.doc.struct(role);
    parent.add(element);
    return element;
  }

  private mark(tag: string, element: Parent, draw: () => void): void {
    if (!element) {
      draw();
      return;
    }
    const content = this.doc.markStructureContent(tag);
    element.add(content);
    draw();
    this.doc.endMarkedContent();
  }

  private width(): number {
    const columns = this.layout.columns ?? 1;
    return (page.width - 2 * margin - (columns - 1) * gutter) / columns;
  }

  private left(): number {
    return margin + this.column * (this.width() + gutter);
  }

  private bottom(): number {
    const lines = this.notes.reduce((sum, { text }) => sum + this.cutLines(text, small, this.width() - 12).length, 0);
    return page.height - margin - (lines === 0 ? 0 : 12 + lines * small.size * leading);
  }

  private startColumn(): void {
    this.drawNotes();
    this.column += 1;
    this.y = margin;
    if (this.column >= (this.layout.columns ?? 1)) this.startPage();
  }

  private startPage(): void {
    this.pages += 1;
    this.column = 0;
    this.y = margin;
    this.doc.addPage();
    const { head, foot } = this.layout;
    if (head) this.drawEdge(head, 28);
    if (foot) this.drawEdge(foot(this.pages), page.height - 36);
  }

  private drawEdge(text: string, y: number): void {
    if (this.layout.tagged) this.doc.markContent("Artifact", { type: "Pagination" });
    this.doc.font("Helvetica", 8).text(text, margin, y, { lineBreak: false });
    if (this.layout.tagged) this.doc.endMarkedContent();
  }

  private drawNotes(): void {
    this.y = this.bottom() + 12;
    for (const { mark, text } of this.notes.splice(0)) {
      const element = this.struct("Note", this.document);
      this.mark("Lbl", this.struct("Lbl", element), () => this.draw(mark, { ...small, size: 5 }, -1));
      for (const line of this.cutLines(text, small, this.width() - 12)) {
        this.mark("Note", element, () => this.draw(line, { ...small, indent: 12 }, 0));
        this.y += small.size * leading;
      }
    }
  }

  finish(): Promise<Buffer> {
    this.drawNotes();
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      this.doc.on("data", (chunk) => chunks.push(chunk));
      this.doc.on("end", () => resolve(Buffer.concat(chunks)));
      this.doc.on("error", reject);
      this.doc.end();
    });
  }
}

type Parent = PDFKit.PDFStructureElement | null;
