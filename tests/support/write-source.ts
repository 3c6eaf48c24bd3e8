/** Writes the same blocks as a file of any format. */
import type { SourceBlock, SourceFormat, SourceListItem } from "~/content/dossier/reading/source-document";
import { writeDocx } from "./write-docx";
import { writeOdt } from "./write-odt";
import { writePdf } from "./write-pdf";

type Blocks = readonly SourceBlock[];

const writers: Record<SourceFormat, (blocks: Blocks) => Uint8Array | string | Promise<Uint8Array>> = {
  plain: (blocks) => blocks.map(writePlain).join("\n\n"),
  markdown: (blocks) => blocks.map(writeMarkdown).join("\n\n"),
  html: (blocks) => `<!doctype html><html lang="nl"><body><article>${blocks.map(writeHtml).join("\n")}</article>`,
  docx: writeDocx,
  odt: writeOdt,
  pdf: (blocks) => writePdf(blocks),
};

/** Returns the bytes of a file. Texts of the blocks must have no signs with a meaning in Markdown or HTML. */
export async function writeSource(format: SourceFormat, blocks: Blocks): Promise<Uint8Array> {
  const written = await writers[format](blocks);
  return typeof written === "string" ? Buffer.from(written) : written;
}

const mark = (ordered: boolean, at: number) => (ordered ? `${at + 1}. ` : "- ");

function writePlain(block: SourceBlock): string {
  if (block.kind === "list") return block.items.map(({ text }, at) => `${mark(block.ordered, at)}${text}`).join("\n");
  if (block.kind === "table") return [block.head, ...block.rows].map((cells) => cells.join("\t")).join("\n");
  return block.text;
}

function writeMarkdown(block: SourceBlock): string {
  if (block.kind === "heading") return `${"#".repeat(block.depth)} ${block.text}`;
  if (block.kind === "quotation") return `> ${block.text}`;
  if (block.kind !== "table") return writePlain(block);
  const rows = [block.head, block.head.map(() => "---"), ...block.rows];
  return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function writeHtml(block: SourceBlock): string {
  if (block.kind === "heading") return `<h${block.depth}>${block.text}</h${block.depth}>`;
  if (block.kind === "quotation") return `<blockquote><p>${block.text}</p></blockquote>`;
  if (block.kind === "list") return writeHtmlList(block.ordered, block.items);
  if (block.kind !== "table") return `<p>${block.text}</p>`;
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return `<table>${row(block.head, "th")}${block.rows.map((cells) => row(cells, "td")).join("")}</table>`;
}

function writeHtmlList(ordered: boolean, items: readonly SourceListItem[]): string {
  const tag = ordered ? "ol" : "ul";
  const inside = items.map(
    (item) => `<li>${item.text}${item.items.length ? writeHtmlList(ordered, item.items) : ""}</li>`,
  );
  return `<${tag}>${inside.join("")}</${tag}>`;
}
