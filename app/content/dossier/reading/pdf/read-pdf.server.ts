/** Reads a PDF: by its tags where it has them, else by the places of its text. Nothing of the file is drawn, fetched or executed. */
import type { PDFDocumentProxy } from "unpdf/pdfjs";
import { countWords } from "../block-text";
import type { ReadSource, ReportPage, SourceReading } from "../source-document";
import { findBoldFonts } from "./file/font-weights.server";
import { openPdf } from "./file/open-pdf.server";
import { readPage, TooMuchText } from "./file/read-page.server";
import { finishDocument } from "./finish-document";
import { layOutPages } from "./layout/lay-out";
import type { BlockDoubt } from "./pdf-draft";
import type { PdfPage } from "./pdf-page";
import { collectHyphenated, hasUnreadable } from "./pdf-text";
import { readTagged } from "./tags/read-tagged";

export const readPdf: ReadSource = async (bytes, report) => {
  const opening = await openPdf(bytes);
  if (!opening.ok) return opening;
  try {
    return await readOpened(opening.pdf, report);
  } catch (error) {
    if (error instanceof TooMuchText) return { ok: false, reason: "too-large" };
    throw error;
  } finally {
    await opening.pdf.loadingTask.destroy();
  }
};

async function readOpened(pdf: PDFDocumentProxy, report: ReportPage): Promise<SourceReading> {
  const { pages, doubts } = await readPages(pdf, report);
  if (pages.length === 0) return { ok: false, reason: "broken" };
  if (pages.every(({ items }) => items.length === 0)) return { ok: false, reason: "no-text", pages: pdf.numPages };
  const facts = await readFacts(pdf);
  const hyphenated = collectHyphenated(pages.flatMap(({ items }) => items.map(({ text }) => text)));
  const isTagged = pages.some(({ tags }) => tags !== null);
  // The fonts of a tagged file don't matter: its tags say what is a heading.
  const tagged = isTagged ? readTagged(pages, { hyphenated, bold: new Set() }) : null;
  const draft = tagged ?? layOutPages(pages, { hyphenated, bold: await findBoldFonts(pdf, pages) });
  const pieceWords = pages.reduce((sum, { items }) => sum + countPieces(items), tagged?.descriptionWords ?? 0);
  const document = finishDocument(
    { ...draft, doubts: [...doubts, ...draft.doubts] },
    { ...facts, pages: pdf.numPages, pieceWords },
  );
  return { ok: true, document };
}

const countPieces = (items: readonly { text: string }[]) => items.reduce((sum, { text }) => sum + countWords(text), 0);

/** Reads page by page. A page that can't be read is a doubt, and the others are read. */
async function readPages(
  pdf: PDFDocumentProxy,
  report: ReportPage,
): Promise<{ pages: PdfPage[]; doubts: BlockDoubt[] }> {
  const pages: PdfPage[] = [];
  const doubts: BlockDoubt[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await readPage(pdf, number).catch(passOverBroken);
    if (page) pages.push(page);
    if (!page || page.items.some(({ text }) => hasUnreadable(text)))
      doubts.push({ code: "unreadable-characters", page: number });
    report(number, pdf.numPages);
  }
  return { pages, doubts };
}

function passOverBroken(error: unknown): null {
  if (error instanceof TooMuchText) throw error;
  return null;
}

/** Titles that a program gave: names of files, and words for nothing. */
const emptyTitle =
  /^(untitled|naamloos|zonder titel|document ?\d*|title|titel|microsoft \w+ - .*|.*\.(docx?|odt|pdf|indd|rtf|tex|dvi|pptx?))$/i;

async function readFacts(pdf: PDFDocumentProxy): Promise<{ title: string | null; language: string | null }> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const { Title, Language } = info as { Title?: unknown; Language?: unknown };
  const title = typeof Title === "string" ? Title.replace(/\s+/g, " ").trim() : "";
  const language = typeof Language === "string" && /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(Language) ? Language : null;
  return { title: title === "" || emptyTitle.test(title) ? null : title.slice(0, 300), language };
}
