import { expect, test } from "vitest";
import type { PdfItem } from "../pdf-page";
import { orderColumns } from "./columns";
import { findContents, findTableRows } from "./contents";
import { cutEdges, isNumberKey, writeKey } from "./edges";
import { findHeadings } from "./headings";
import { findLabel } from "./labels";
import { gatherFragments, joinFragments, type PdfLine } from "./lines";
import { gatherLists } from "./lists";
import { cutNotes } from "./notes";
import { gatherParagraphs, type PdfParagraph } from "./paragraphs";

/** A piece of text: every letter is half as wide as high. */
function item(text: string, x: number, y: number, size = 10): PdfItem {
  return { text, x, y, size, width: text.length * size * 0.5, font: "f", turn: 0, content: null, artifact: false };
}

function line(text: string, y: number, more: Partial<PdfLine> = {}): PdfLine {
  const { x = 60, size = 10 } = more;
  return { text, x, right: x + text.length * size * 0.5, y, size, bold: false, page: 1, parts: [x], ...more };
}

const long = "woorden die een hele regel van de kolom vullen tot aan de rand";
const texts = (lines: readonly PdfLine[]) => lines.map(({ text }) => text.replaceAll("\u2060", ""));

test("pieces become lines by their baselines, with a space where the gap is one, and raised numbers in their place", () => {
  const items = [item("twee", 60, 112), item("Een", 60, 100), item("re", 78, 100), item("gel", 88, 100)];
  const raised = item("1", 103, 96, 6);
  const lines = gatherFragments([...items, raised, item("ver", 300, 100)], 1, new Set());
  expect(texts(lines)).toEqual(["Een regel\u20611\u2062", "ver", "twee"]);
  expect(texts(joinFragments(lines))).toEqual(["Een regel\u20611\u2062 ver", "twee"]);
});

test("columns are read one after the other, below a title that goes over both", () => {
  const rows = [120, 132, 144, 156].flatMap((y) =>
    [line(`links ${y} ${long}`.slice(0, 40), y)].concat(line(`rechts ${y} ${long}`.slice(0, 40), y + 3, { x: 300 })),
  );
  const title = line(`Titel ${long}${long}`, 90);
  const { columns, gutters } = orderColumns([title, ...rows]);
  expect(columns.map(({ lines }) => lines.map(({ text }) => text.slice(0, 5)))).toEqual([
    ["Titel"],
    Array(4).fill("links"),
    Array(4).fill("recht"),
  ]);
  expect(gutters).toHaveLength(1);
  const cells = [120, 132, 144, 156].flatMap((y) => [line("geld", y), line("oud", y, { x: 300 })]);
  expect(orderColumns(cells).columns).toHaveLength(1);
});

test("what stands on most pages near the edge is no text; a first line of text is", () => {
  const names = ["aap", "noot", "mies", "wim"];
  const pages = [1, 2, 3, 4].map((number) => ({
    number,
    height: 800,
    fragments: [
      line(number % 2 === 0 ? "De wijk" : `Hoofdstuk ${number}`, 30),
      line(`Regel ${names[number - 1]} begint`, 80),
      line(`${names[number - 1]} ${long}`, 92),
      line(`${number + 10}`, 780),
    ],
  }));
  const cut = cutEdges(pages, 10);
  expect(cut.pages.map(({ fragments }) => fragments.length)).toEqual([2, 2, 2, 2]);
  expect(cut.leftOut.map(({ reason }) => reason).sort()).toEqual(
    ["page-number", "running-head"].flatMap((reason) => Array(4).fill(reason)),
  );
  for (const text of ["12", "- 12 -", "Pagina 12 van 30", "iv", "p. 3", "12 / 30"]) {
    expect([text, isNumberKey(writeKey(text))]).toEqual([text, true]);
  }
  expect(isNumberKey(writeKey("De wijk 12"))).toBe(false);
});

function paragraphsOf(...lines: PdfLine[]): string[] {
  const column = { lines, left: 60, right: 370 };
  return gatherParagraphs([column], new Set(), new Map()).map(({ text }) => text);
}

test("a paragraph ends at a larger distance, a short line, an indent, another size or a bullet", () => {
  const [first, second] = [`Een ${long}`, `twee ${long}.`];
  expect(paragraphsOf(line(first, 0), line(second, 12))).toEqual([`${first} ${second}`]);
  expect(paragraphsOf(line(second, 0), line(second, 12), line(first, 34))).toHaveLength(2);
  expect(paragraphsOf(line("Kort.", 0), line(first, 12))).toHaveLength(2);
  expect(paragraphsOf(line(second, 0), line(first, 12, { x: 75 }))).toHaveLength(2);
  expect(paragraphsOf(line(first, 0), line(second, 12, { x: 75 }))).toHaveLength(1);
  expect(paragraphsOf(line(first, 0, { size: 14 }), line(second, 15))).toHaveLength(2);
  expect(paragraphsOf(line(first, 0), line("• punt", 12))).toHaveLength(2);
});

const paragraph = (text: string, more: Partial<PdfParagraph> = {}): PdfParagraph => {
  return { text, lines: 1, size: 10, bold: false, page: 1, y: 0, x: 0, hangs: 0, ...more };
};

test("larger and bold lines are headings, and their depth follows from their style", () => {
  const all = [
    paragraph("Titel", { size: 20 }),
    paragraph("Hoofdstuk", { size: 14 }),
    paragraph("Kopje", { bold: true }),
    paragraph("Gewone tekst"),
    paragraph("Vet, maar een zin.", { bold: true }),
    paragraph("♪ h", { size: 20 }),
    paragraph("Tekst", { lines: 9, size: 20 }),
  ];
  expect([...findHeadings(all, 10)].map(([{ text }, depth]) => [text, depth])).toEqual([
    ["Titel", 1],
    ["Hoofdstuk", 2],
    ["Kopje", 3],
  ]);
});

test("bullets and numbers in a row are a list, nested by indent; a number alone is text", () => {
  const all = [
    paragraph("1. een"),
    paragraph("• binnen", { x: 20 }),
    paragraph("2. twee"),
    paragraph("tussen"),
    paragraph("7. los"),
  ];
  const [list, ...rest] = gatherLists(all, () => false);
  expect(list).toMatchObject({
    ordered: true,
    labelWords: 2,
    items: [
      { text: "een", items: [{ text: "binnen", items: [] }] },
      { text: "twee", items: [] },
    ],
  });
  expect(rest).toEqual(all.slice(3));
});

test("labels are bullets, dashes, numbers and letters", () => {
  const shapes = ["• a", "- a", "1. a", "(b) a", "iv) a", "1.2 a", "een", "19 a"].map(
    (text) => findLabel(text)?.shape ?? null,
  );
  expect(shapes).toEqual(["bullet", "dash", "1.", "(a)", "a)", null, null, null]);
  expect([findLabel("iv) a")?.number, findLabel("c. a")?.number]).toEqual([4, 3]);
});

test("small type at the foot of a column after a mark is a note", () => {
  const lines = [
    line(long, 0),
    line(long, 12),
    line("1 Een noot die", 700, { size: 8 }),
    line("doorgaat.", 709, { size: 8 }),
  ];
  lines.push(line("2 Nog een.", 718, { size: 8 }));
  const cut = cutNotes({ lines, left: 60, right: 370 }, 10);
  expect(cut.notes.map(texts)).toEqual([["1 Een noot die", "doorgaat."], ["2 Nog een."]]);
  expect(cutNotes({ lines: lines.slice(2), left: 60, right: 370 }, 10).notes).toEqual([]);
});

test("lines with dots to a number are a table of contents, with their title and what stands between", () => {
  const entry = (name: string, y: number) => line(`${name} ......... 4`, y);
  const lines = [
    line("Inhoud", 0),
    entry("a", 12),
    line("lange titel", 24),
    entry("b", 36),
    entry("c", 48),
    line("tekst", 90),
  ];
  expect(texts([...findContents(lines)])).toHaveLength(5);
  expect(findContents(lines.slice(3))).toEqual(new Set());
});

test("lines whose parts stand under each other are rows of a table", () => {
  const row = (text: string, y: number) => line(text, y, { parts: [60, 200] });
  const [first, second] = [row("a b", 0), row("c d", 14)];
  expect([...findTableRows({ lines: [first, second, line("e", 28)], left: 60, right: 370 })]).toEqual([
    [first, "first"],
    [second, "later"],
  ]);
});
