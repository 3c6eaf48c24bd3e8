import { expect, test } from "vitest";
import { savedArticle, savedPage } from "~/../tests/support/saved-page";
import { writeBlockText } from "../block-text";
import { countSourceWords } from "../count-source-words";
import type { SourceDocument } from "../source-document";
import { readHtml } from "./read-html.server";

async function read(html: string | Uint8Array): Promise<SourceDocument> {
  const reading = await readHtml(typeof html === "string" ? new TextEncoder().encode(html) : html, () => {});
  if (!reading.ok) throw new Error(reading.reason);
  expect(countSourceWords(reading.document)).toMatchObject({ missing: 0 });
  return reading.document;
}

const blocksOf = async (html: string) => (await read(html)).blocks;

test("of a saved page the article stays, and all around it is left out with its reason", async () => {
  const page = await read(savedPage);
  expect(page).toMatchObject({ title: "Een moestuin met de buurt", language: "nl-NL" });
  expect(page.blocks.map(writeBlockText)).toEqual(savedArticle);
  expect(page.leftOut.map(({ reason, text }) => [reason, text])).toEqual([
    ["hidden", "Een moestuin met de buurt | Tuin en straat"],
    ["menu", "Akkoord"],
    ["hidden", "Oude versie van deze alinea."],
    ["hidden", "Zet JavaScript aan."],
    ["menu", "Direct naar de inhoud"],
    ["outside-article", "Wij gebruiken cookies om de site beter te maken. Ga je daarmee akkoord?"],
    ["outside-article", "Tuin en straat Nieuws Agenda Over ons"],
    ["menu", "Start Artikelen"],
    ["outside-article", "Deel op Mastodon Mail"],
    ["outside-article", "Lees ook Compost maken Zaden ruilen"],
    ["outside-article", "© Tuin en straat. Alle rechten voorbehouden. Privacy"],
  ]);
  expect(page.doubts).toEqual([{ code: "picture-left-out", block: 8, about: "https://tuin.example/ton.jpg" }]);
});

test("a page without tags that tell its parts has the article that its text tells", async () => {
  const plain = savedPage.replace(/<(\/?)(?:main|article|header|nav|aside|footer)\b/g, "<$1div");
  const named = plain.replace(/ (?:role)="[^"]*"/g, "");
  const texts = (await blocksOf(named)).map(writeBlockText).join("\n");
  for (const own of savedArticle.filter((text) => text.length > 100)) expect(texts).toContain(own);
  expect(texts).not.toMatch(/cookies|Compost maken|Direct naar/);
});

test("a page without menus is read whole", async () => {
  const chapters = ["een", "twee", "drie", "vier"].map(
    (name) =>
      `<div class="chapter"><h2>Deel ${name}</h2><p>Kort.</p><ul><li><a href="#">Link ${name}</a></li></ul></div>`,
  );
  const page = await read(`<html><body><h1>Boek</h1>${chapters.join("")}</body></html>`);
  expect(page.blocks).toHaveLength(13);
  expect(page).toMatchObject({ title: "Boek", language: null, leftOut: [] });
});

test("a long text outside the article is kept, because a page can have two", async () => {
  const second = "Ook hier staat een verhaal dat ertoe doet, over een straat waar de buren samen de stoep vegen. "
    .repeat(5)
    .trim();
  const page = savedPage.replace("</main>", `</main><div class="extra"><p>${second}</p></div>`);
  expect((await blocksOf(page)).map(writeBlockText)).toContain(second);
});

test("tables keep their shape, and an author hears of merged cells", async () => {
  const page =
    await read(`<table><caption>Water</caption><tr><th>Bak<th colspan=2>Liter</tr><tr><td rowspan=2>Klein<td>80<td>90</tr><tr><td>85</tr></table>
    <table><tr><td>a<td><p>b</p><p>c</p></tr></table><table><caption>Kader</caption><tr><td><h2>Kop</h2><p>Tekst</p></table>`);
  expect(page.blocks).toEqual([
    { kind: "caption", text: "Water" },
    {
      kind: "table",
      head: ["Bak", "Liter", ""],
      rows: [
        ["Klein", "80", "90"],
        ["", "85", ""],
      ],
    },
    { kind: "table", head: [], rows: [["a", "b c"]] },
    { kind: "caption", text: "Kader" },
    { kind: "heading", depth: 2, text: "Kop" },
    { kind: "paragraph", text: "Tekst" },
  ]);
  expect(page.doubts).toEqual([{ code: "merged-cells", block: 1 }]);
});

test.each([
  ["<blockquote><p>Niets te klagen.</p><cite>Mo</cite></blockquote>", "Niets te klagen. Mo", "Mo"],
  [
    "<blockquote><p>Niets te klagen.</p><footer>– Mo, <cite>bewoner</cite></footer></blockquote>",
    "Niets te klagen. – Mo, bewoner",
    "Mo, bewoner",
  ],
  [
    "<figure><blockquote>Niets te klagen.</blockquote><figcaption>Mo</figcaption></figure>",
    "Niets te klagen. Mo",
    "Mo",
  ],
  ["<blockquote><p>Niets te klagen.</p><p>— Mo</p></blockquote>", "Niets te klagen. — Mo", "Mo"],
  ["<blockquote><p>Niets te klagen — zei hij.</p></blockquote>", "Niets te klagen — zei hij.", undefined],
])("the quotation %s is said by somebody", async (html, text, speaker) => {
  expect(await blocksOf(html)).toEqual([{ kind: "quotation", text, ...(speaker && { speaker }) }]);
});

test("notes are told from lists, and have the mark that leads to them", async () => {
  const page =
    await read(`<p>Buren<sup><a id="r1" href="#n1">1</a></sup> en vrienden<sup id="r2"><a href="#n2">[2]</a></sup>.</p>
    <ol><li id="n1">Wie in de straat woont. <a href="#r1">↩</a></li><li id="n2"><a href="#r2">Terug</a> Wie er vaak komt.</li></ol>
    <ul><li id="n3">Los</li></ul><p><a href="#n3">3</a></p>`);
  expect(page.blocks).toMatchObject([
    { kind: "paragraph", text: "Buren[1] en vrienden[2]." },
    { kind: "note", mark: "1", text: "Wie in de straat woont." },
    { kind: "note", mark: "2", text: "Wie er vaak komt." },
    { kind: "list" },
    { kind: "paragraph", text: "3" },
  ]);
  expect([page.leftOut, page.doubts]).toEqual([[{ reason: "menu", text: "Terug" }], []]);
});

test("nothing that is hidden or a program is read, and headings that open a part are", async () => {
  const page =
    await read(`<body><p style="color: red; display:none">Weg</p><template><p>Sjabloon</p></template><svg><title>Pijl</title></svg>
    <h3><button onclick="open()">Wie helpt?</button></h3><p hidden="until-found">Wij.</p><object>Speler</object><script>let x = "<p>code</p>"</script></body>`);
  expect(page.blocks.map(writeBlockText)).toEqual(["Wie helpt?", "Wij."]);
  expect(page.leftOut.map(({ text }) => text)).toEqual(["Weg", "Sjabloon", "Pijl", "Speler"]);
});

test("two line breaks part paragraphs, and one does not", async () => {
  const blocks = await blocksOf("<div>Een<br>regel<br><br><b>Nog</b> een<br /> <br/></div>");
  expect(blocks.map(writeBlockText)).toEqual(["Een regel", "Nog een"]);
});

test("pictures without a description, and those elsewhere on the web, are told", async () => {
  const page = await read(
    '<p>Zie <img src="a.png"> en <img src="//x.example/b.png" alt="De pomp">.</p><p><img alt="" src="data:image/png;base64,AAAA"></p>',
  );
  expect(page.blocks).toEqual([
    { kind: "paragraph", text: "Zie en ." },
    { kind: "caption", text: "De pomp" },
  ]);
  expect(page.doubts).toEqual([
    { code: "picture-without-description", about: "a.png" },
    { code: "picture-left-out", block: 1, about: "//x.example/b.png" },
    { code: "picture-without-description" },
  ]);
});

test("a page says in which characters it is written", async () => {
  const windows = (charset: string) =>
    Buffer.from(`<meta charset=${charset}><p>caf\u00e9 \u0093zo\u0094</p>`, "latin1");
  for (const charset of ["windows-1252", "iso-8859-1", '"latin1"', "onzin"])
    expect((await read(windows(charset))).blocks).toEqual([{ kind: "paragraph", text: "café “zo”" }]);
  const greek = Buffer.from([...Buffer.from('<meta charset="iso-8859-7"><p>'), 0xe1, 0xe2]);
  expect((await read(greek)).blocks).toEqual([{ kind: "paragraph", text: "αβ" }]);
});

test("a table inside a paragraph, as old browsers have it, is a table", async () => {
  const blocks = await blocksOf("<p>Eerst <b>dit</b>.<table><tr><td>a<td>b</table>");
  expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "table"]);
});

test("a page without menus keeps a short text beside a long one", async () => {
  const long = savedArticle.filter((text) => text.length > 100).map((text) => `<p>${text}</p>`);
  const page = await read(`<body><div>${long.join("")}</div><div><p>Met dank aan Bo.</p></div></body>`);
  expect(page.blocks.map(writeBlockText)).toContain("Met dank aan Bo.");
});

test("what comes after a list inside an item stays after it", async () => {
  expect(await blocksOf("<ul><li>een<ul><li>twee</ul>drie<li>vier</ul>")).toEqual([
    {
      ...{ kind: "list", ordered: false },
      items: [
        {
          text: "een",
          items: [
            { text: "twee", items: [] },
            { text: "drie", items: [] },
          ],
        },
        { text: "vier", items: [] },
      ],
    },
  ]);
});
