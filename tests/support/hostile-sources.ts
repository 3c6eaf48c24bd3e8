/** Sources that are expensive or impossible to read, such as an attacker would bring, each with the reasons that are right for it. */
import { deflateSync } from "node:zlib";
import type { ReadingRefusal } from "~/content/dossier/reading/source-document";
import { packFile } from "./packed-file";

export interface HostileSource {
  name: string;
  bytes: () => Buffer;
  /** What may be answered; `read` if it is harmless and may be read. */
  answers: readonly (ReadingRefusal | "read")[];
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relation =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** Returns a Word file with this XML as its text. `more`: other parts of the file. */
export function composeDocx(document: string | Buffer, more: Record<string, string | Buffer> = {}): Buffer {
  return Buffer.from(
    packFile({ "[Content_Types].xml": types, "_rels/.rels": relation, "word/document.xml": document, ...more }),
  );
}

export const wordText = (inside: string) => `<w:document ${word}><w:body>${inside}</w:body></w:document>`;
export const wordParagraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const odtNames =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';

export const odtText = (inside: string) =>
  `<office:document-content ${odtNames}><office:body><office:text>${inside}</office:text></office:body></office:document-content>`;

/** Returns an OpenDocument text with this XML as its text. Its first entry is not pressed together, as the standard wants. */
export function composeOdt(content: string | Buffer, more: Record<string, string | Buffer> = {}): Buffer {
  const mimetype = "application/vnd.oasis.opendocument.text";
  return Buffer.from(packFile({ mimetype, "content.xml": content, ...more }, new Set(["mimetype"])));
}

/** Returns a PDF of these objects, numbered from 1. The first is the catalogue. It has no table of objects, so a reader must look for them. */
export function composePdf(objects: readonly (string | Buffer)[]): Buffer {
  const parts = objects.flatMap((object, at) => [
    Buffer.from(`${at + 1} 0 obj\n`),
    Buffer.from(object),
    Buffer.from("\nendobj\n"),
  ]);
  return Buffer.concat([
    Buffer.from("%PDF-1.7\n"),
    ...parts,
    Buffer.from(`trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`),
  ]);
}

function composeStream(content: Buffer, facts = ""): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${content.length} ${facts} >>\nstream\n`),
    content,
    Buffer.from("\nendstream"),
  ]);
}

/** Returns the objects of a PDF of one page, of which the text is in object 4. */
export const composePdfPage = (contents: string) => [
  "<< /Type /Catalog /Pages 2 0 R >>",
  "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`,
];

const entities = (() => {
  const levels = Array.from({ length: 12 }, (_none, at) =>
    at === 0 ? '<!ENTITY e0 "haha">' : `<!ENTITY e${at} "${`&e${at - 1};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE x [${levels.join("")}]>`;
})();

export const hostileSources: Record<string, HostileSource> = {
  "one word of 40 MB": {
    name: "woord.txt",
    bytes: () => Buffer.alloc(39_000_000, "a"),
    // On a busy machine, finding its format takes all the time that a test gives it.
    answers: ["too-large", "too-slow"],
  },
  "twenty thousand opening brackets": {
    name: "haken.html",
    bytes: () => Buffer.from(`<!doctype html>${"<".repeat(20_000)}`),
    answers: ["too-slow", "empty", "broken", "read"],
  },
  "a file that is larger than may be": {
    name: "groot.txt",
    bytes: () => Buffer.alloc(40_000_001, "a "),
    answers: ["too-large"],
  },
  "divs in divs, a hundred thousand deep": {
    name: "diep.html",
    bytes: () => Buffer.from(`<!doctype html><body>${"<div>".repeat(100_000)}diep${"</div>".repeat(100_000)}`),
    answers: ["broken", "too-slow", "too-large", "read"],
  },
  "tables in tables": {
    name: "tabellen.html",
    bytes: () => Buffer.from(`<!doctype html><body>${"<table><tr><td>cel".repeat(20_000)}`),
    answers: ["broken", "too-slow", "too-large", "read"],
  },
  "quotes in quotes in Markdown": {
    name: "citaten.md",
    bytes: () => Buffer.from(`${">".repeat(200_000)} diep`),
    answers: ["broken", "too-slow", "too-large", "read"],
  },
  "a trap for patterns in Markdown": {
    name: "val.md",
    bytes: () =>
      Buffer.from(
        `${"[".repeat(30_000)}\n\n${"*a_ ".repeat(50_000)}\n\n${"`".repeat(30_000)}\n${"![](".repeat(20_000)}`,
      ),
    answers: ["broken", "too-slow", "too-large", "read"],
  },
  "a trap for patterns in text": {
    name: "val.txt",
    bytes: () => Buffer.from(`${" ".repeat(500_000)}a\n${"- ".repeat(300_000)}\n${"1. a, b: ‘".repeat(100_000)}`),
    answers: ["too-slow", "too-large", "read"],
  },
  "a Word file that unpacks to 210 MB": {
    name: "bom.docx",
    bytes: () => composeDocx(Buffer.alloc(210_000_000, " ")),
    answers: ["too-large"],
  },
  "entities in entities in a Word file": {
    name: "entiteiten.docx",
    bytes: () => composeDocx(`${entities}${wordText(wordParagraph("&e11;"))}`),
    answers: ["broken", "too-large", "too-slow"],
  },
  "entities in entities in an OpenDocument text": {
    name: "entiteiten.odt",
    bytes: () => composeOdt(`${entities}${odtText("<text:p>&e11;</text:p>")}`),
    answers: ["broken", "too-large", "too-slow"],
  },
  "an OpenDocument text with paragraphs in paragraphs": {
    name: "diep.odt",
    bytes: () => composeOdt(odtText(`${"<text:section>".repeat(200_000)}x${"</text:section>".repeat(200_000)}`)),
    answers: ["broken", "too-large", "too-slow", "read", "empty"],
  },
  "a Word file with macros": {
    name: "macro.docx",
    bytes: () => composeDocx(wordText(wordParagraph("tekst")), { "word/vbaProject.bin": "macro" }),
    answers: ["macros"],
  },
  "a Word file with a path that climbs": {
    name: "klim.docx",
    bytes: () => composeDocx(wordText(wordParagraph("tekst")), { "../../etc/x": "tekst" }),
    answers: ["climbing-path"],
  },
  "a PDF with pages that are their own parents": {
    name: "kring.pdf",
    bytes: () =>
      composePdf([
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 500 /Parent 2 0 R >>",
      ]),
    answers: ["broken", "empty", "no-text", "too-slow", "too-large", "too-many-pages"],
  },
  "a PDF that says it has a billion pages": {
    name: "miljard.pdf",
    bytes: () => composePdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 1000000000 >>"]),
    answers: ["too-many-pages", "broken", "empty", "no-text"],
  },
  "a PDF with a stream that unpacks to 400 MB": {
    name: "stroom.pdf",
    bytes: () =>
      composePdf([...composePdfPage("4 0 R"), composeStream(deflateTwice(), "/Filter [/FlateDecode /FlateDecode]")]),
    answers: ["too-large", "too-slow", "broken", "no-text", "empty"],
  },
  "a PDF with a form that draws itself": {
    name: "zichzelf.pdf",
    bytes: () =>
      composePdf([
        ...composePdfPage("4 0 R"),
        composeStream(Buffer.from("/X Do"), ""),
        composeStream(
          Buffer.from("/X Do"),
          "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X 5 0 R >> >>",
        ),
      ]),
    answers: ["broken", "no-text", "empty", "too-slow"],
  },
};

/** Returns a kilobyte or two that unpack in two steps to 400 MB. */
function deflateTwice(): Buffer {
  return deflateSync(deflateSync(Buffer.alloc(400_000_000), { level: 9 }), { level: 9 });
}
