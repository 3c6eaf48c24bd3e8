/** Which fonts of a PDF are bold. PDF.js only tells it when it prepares to draw a page, so that is done for few pages. */
import type { PDFDocumentProxy } from "unpdf/pdfjs";
import type { PdfPage } from "../pdf-page";

const mostPages = 40;
const bold = /bold|black|heavy|demi/i;

/** Returns the fonts that are bold. Every font is looked up on the first page that has it. */
export async function findBoldFonts(pdf: PDFDocumentProxy, pages: readonly PdfPage[]): Promise<Set<string>> {
  const found = new Set<string>();
  const seen = new Set<string>();
  let drawn = 0;
  for (const { number, items } of pages) {
    const fresh = [...new Set(items.map(({ font }) => font))].filter((font) => !seen.has(font));
    if (fresh.length === 0 || drawn === mostPages) continue;
    drawn += 1;
    const page = await pdf.getPage(number);
    await page.getOperatorList().catch(() => null);
    // The fonts come a moment later than the page.
    await new Promise((resolve) => setImmediate(resolve));
    for (const font of fresh) {
      seen.add(font);
      const { name = "" } = page.commonObjs.has(font) ? (page.commonObjs.get(font) as { name?: string }) : {};
      if (bold.test(name)) found.add(font);
    }
    page.cleanup();
  }
  return found;
}
