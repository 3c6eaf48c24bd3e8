/** Opens a PDF with PDF.js, for its text alone: nothing is drawn, fetched, executed or read from this machine. */
import { getDocument, type PDFDocumentProxy } from "unpdf/pdfjs";
import { mostSourcePages, type ReadingRefusal } from "../../source-document";
import { findUnpackedSize } from "./unpacked-size.server";

export type PdfOpening = { ok: true; pdf: PDFDocumentProxy } | { ok: false; reason: ReadingRefusal; pages?: number };

// PDF.js uses a method of arrays that Node has since version 21.
const arrayBuffers = ArrayBuffer.prototype as { transferToFixedLength?: (length?: number) => ArrayBuffer };
arrayBuffers.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
  const copy = new Uint8Array(length);
  copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
  return copy.buffer;
};

const settings = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  disableAutoFetch: true,
  // A picture of more pixels is not unpacked.
  maxImageSize: 1,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  verbosity: 0,
} as const;

/** A file that only its owner has a password for opens for everybody. The caller destroys the document. */
export async function openPdf(bytes: Uint8Array): Promise<PdfOpening> {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  if (findUnpackedSize(bytes) === "too-large") return { ok: false, reason: "too-large" };
  const task = getDocument({ data: new Uint8Array(bytes), ...settings });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > mostSourcePages) {
      await task.destroy();
      return { ok: false, reason: "too-many-pages", pages: pdf.numPages };
    }
    return { ok: true, pdf };
  } catch (error) {
    await task.destroy();
    const encrypted = error instanceof Error && error.name === "PasswordException";
    return { ok: false, reason: encrypted ? "encrypted" : "broken" };
  }
}
