/** The formats that are read: how each is recognised, and which reader it has. */
import type { FileFacts } from "./file-facts";
import type { ReadSource, SourceFormat } from "./source-document";

export interface SourceFormatRow {
  /** How names of such files end, for the field that takes a file. */
  extensions: readonly string[];
  mediaType: string;
  /** Whether a file has this format. The first row that says so has it. */
  recognise(file: FileFacts): boolean;
  /** Loads the reader, only when a file needs it. */
  load: () => Promise<ReadSource>;
}

/** Rows that ask less of a file come later. */
export const formatsOfSources = {
  pdf: {
    extensions: [".pdf"],
    mediaType: "application/pdf",
    recognise: ({ start }) => start.includes("%PDF-"),
    load: async () => (await import("./pdf/read-pdf.server")).readPdf,
  },
  docx: {
    extensions: [".docx"],
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    recognise: ({ packed }) => packed?.names.some((name) => /^word\/document\d*\.xml$/.test(name)) === true,
    load: async () => (await import("./docx/read-docx.server")).readDocx,
  },
  odt: {
    extensions: [".odt"],
    mediaType: "application/vnd.oasis.opendocument.text",
    recognise: ({ packed }) =>
      /^application\/vnd\.oasis\.opendocument\.text(-web|-template)?$/.test(packed?.mediaType ?? ""),
    load: async () => (await import("./odt/read-odt.server")).readOdt,
  },
  html: {
    extensions: [".html", ".htm", ".xhtml"],
    mediaType: "text/html",
    recognise: ({ text }) =>
      text !== null &&
      /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(
        text.slice(0, 10_000),
      ),
    load: async () => (await import("./html/read-html.server")).readHtml,
  },
  markdown: {
    extensions: [".md", ".markdown"],
    mediaType: "text/markdown",
    recognise: ({ text, name }) =>
      text !== null && (/\.(?:md|markdown)$/i.test(name) || (!/\.te?xt$/i.test(name) && hasMarkup(text))),
    load: async () => (await import("./markdown/read-markdown.server")).readMarkdown,
  },
  plain: {
    extensions: [".txt"],
    mediaType: "text/plain",
    recognise: ({ text }) => text !== null,
    load: async () => (await import("./plain/read-plain.server")).readPlain,
  },
} satisfies Record<SourceFormat, SourceFormatRow>;

function hasMarkup(text: string): boolean {
  return /^#{1,6} \S|^ {0,3}\|? {0,3}:?-{3,}:? {0,9}\||\*\*\S|\]\(\S/m.test(text);
}
