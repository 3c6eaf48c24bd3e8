/** Reads a page of an opened PDF: its pieces of text as they are seen on the page, and its tags. */
import type { PDFDocumentProxy, PDFPageProxy } from "unpdf/pdfjs";
import type { PdfContent, PdfItem, PdfPage, PdfTag } from "../pdf-page";
import { cleanPiece } from "../pdf-text";

type Matrix = readonly number[];
type TextContent = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>;
type TextItem = Extract<TextContent["items"][number], { str: string }>;
interface StructNode {
  role?: string;
  children?: StructNode[];
  type?: string;
  id?: string;
  alt?: string;
}

/** Reads page `number`, and frees what PDF.js keeps of it. */
export async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  try {
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const content = await readContent(page);
    const tree = (await page.getStructTree().catch(() => null)) as StructNode | null;
    return { number, width, height, items: collectItems(content, transform), tags: tree && readTag(tree, 0) };
  } finally {
    page.cleanup();
  }
}

/** More than any page that people read. Parts that repeat each other can make a small page endless. */
const mostItems = 10_000;

export class TooMuchText extends Error {}

async function readContent(page: PDFPageProxy): Promise<TextContent["items"]> {
  const items: TextContent["items"] = [];
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    items.push(...(part.value as TextContent).items);
    if (items.length > mostItems) throw new TooMuchText();
  }
  return items;
}

function collectItems(content: TextContent["items"], view: Matrix): PdfItem[] {
  const items: PdfItem[] = [];
  const marked: { id: string | null; artifact: boolean }[] = [];
  for (const item of content) {
    if ("str" in item) {
      const around = marked.findLast(({ id }) => id !== null);
      const placed = placeItem(item, view);
      const artifact = marked.some((each) => each.artifact);
      if (placed && !isDrawnTwice(placed, items.at(-1)))
        items.push({ ...placed, content: around?.id ?? null, artifact });
    } else if (item.type === "endMarkedContent") marked.pop();
    else marked.push({ id: item.id || null, artifact: (item as { tag?: string }).tag === "Artifact" });
  }
  return items;
}

type Placed = Omit<PdfItem, "content" | "artifact">;

function placeItem(item: TextItem, view: Matrix): Placed | null {
  const text = cleanPiece(item.str);
  if (text.trim() === "") return null;
  const [a, b, c, d, x, y] = multiply(view, item.transform);
  const numbers = [a, b, c, d, x, y, item.width];
  if (!numbers.every((each) => Number.isFinite(each) && Math.abs(each) < 1e6)) {
    return { text, x: 0, y: 0, width: 0, size: 1, font: item.fontName, turn: 0 };
  }
  const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  const turn = ((Math.abs(angle % 90) < 4 ? Math.round(angle / 90) * 90 : angle) + 360) % 360;
  return { text, x, y, width: item.width, size: Math.hypot(c, d) || 1, font: item.fontName, turn };
}

function multiply(m: Matrix, n: Matrix): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Bold type is sometimes made by drawing the same text twice, a little further. */
function isDrawnTwice(item: Placed, before: Placed | undefined): boolean {
  if (before?.text !== item.text || before.font !== item.font) return false;
  return Math.abs(before.x - item.x) < item.size * 0.1 && Math.abs(before.y - item.y) < item.size * 0.1;
}

/** Deeper than any document that people make. */
const mostDepth = 60;

function readTag({ role = "", children = [], alt }: StructNode, depth: number): PdfTag {
  const inside: (PdfTag | PdfContent)[] = [];
  for (const child of depth < mostDepth ? children : []) {
    if (child.type === "content" && child.id) inside.push({ content: child.id });
    else if (child.role !== undefined) inside.push(readTag(child, depth + 1));
  }
  return { role, children: inside, ...(alt && { alt: cleanPiece(alt) }) };
}
