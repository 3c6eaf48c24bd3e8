/** Makes a PDF that follows the standards PDF/A-3a (archives) and PDF/UA-1 (screen readers). The same input gives the same bytes. */
import PDFDocument from "pdfkit";
import { certificatePageSize } from "./canvas.server";
import { createFontsForOnePdf } from "./fonts.server";

const uaNamespace = "http://www.aiim.org/pdfua/ns/id/";
/** Metadata that declares that the PDF follows PDF/UA. PDF/A accepts this only if the metadata describes its own structure, too. */
const uaMetadata = `
<rdf:Description rdf:about="" xmlns:pdfuaid="${uaNamespace}"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>${uaNamespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`;

/**
 * A text that is escaped when it is written as XML. pdfkit writes the title and the author into the PDF twice: as they are, and as XML
 * without escaping. Only for XML it calls `toString`.
 */
class XmlText extends String {
  override toString(): string {
    return this.valueOf().replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  }
}

interface PdfInfo {
  title: string;
  author: string;
  subject: string;
  /** Tag of the language of the document, such as nl-NL. */
  lang: string;
  /** Time of creation. The file contains no other time, so that the same input gives the same bytes. */
  at: Date;
  layout?: "landscape" | "portrait";
}

export function startPdfDocument(info: PdfInfo): PDFKit.PDFDocument {
  const { title, author, subject, lang, at, layout = "landscape" } = info;
  const text = (value: string) => new XmlText(value) as string;
  const doc = new PDFDocument({
    size: [certificatePageSize.height, certificatePageSize.width],
    layout,
    margin: 0,
    pdfVersion: "1.7",
    subset: "PDF/A-3a",
    tagged: true,
    lang,
    displayTitle: true,
    // Without this line, pdfkit reads its default font and embeds it, although nothing uses it.
    font: null as never,
    info: { Title: text(title), Author: text(author), Subject: text(subject), CreationDate: at },
  });
  for (const [cut, font] of Object.entries(createFontsForOnePdf())) doc.registerFont(cut, font as never);
  return doc;
}

export function finishPdfDocument(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on("data", (chunk) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
    (doc as unknown as { appendXML(xml: string): void }).appendXML(uaMetadata);
    doc.end();
  });
}
