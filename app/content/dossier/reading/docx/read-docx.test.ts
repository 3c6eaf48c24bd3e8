import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryBlocks } from "~/../tests/support/source-blocks";
import { writeDocx } from "~/../tests/support/write-docx";
import { countSourceWords } from "../count-source-words";
import type { SourceDocument } from "../source-document";
import { readDocx } from "./read-docx.server";

async function read(bytes: Uint8Array) {
  const reading = await readDocx(bytes, () => {});
  if (!reading.ok) throw new Error(reading.reason);
  return reading.document;
}

function expectAllWords(document: SourceDocument): void {
  const words = countSourceWords(document);
  expect(words.kept + words.leftOut).toBe(words.inFile);
}

it("reads back what was written, without losing a word", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryBlocks, async (blocks) => {
      const document = await read(writeDocx(blocks, { header: "Kop van de pagina", deleted: "Weg ermee" }));
      expect(document.blocks).toEqual(blocks);
      expectAllWords(document);
    }),
    { numRuns: 40 },
  );
});

const paragraph = { kind: "paragraph", text: "Een tekst." } as const;

it("tells what is left out, and what is in doubt", async () => {
  const document = await read(
    writeDocx([paragraph, { kind: "note", mark: "1", text: "Nergens genoemd." }], {
      ...{ header: "Boven", footer: "Onder", contents: ["Inhoud"], comment: "Klopt dit?", deleted: "Weg" },
      ...{ inserted: "Nieuw.", hidden: "Verborgen", textBox: "In een kader.", formula: "E=mc2" },
      picture: { description: "Een foto van de buurt." },
    }),
  );
  expect(document.blocks).toEqual([
    paragraph,
    { kind: "paragraph", text: "Nieuw." },
    { kind: "paragraph", text: "In een kader." },
    { kind: "caption", text: "Een foto van de buurt." },
    { kind: "note", mark: "", text: "Nergens genoemd." },
  ]);
  expect(document.leftOut.map(({ reason, text }) => [reason, text])).toEqual([
    ["table-of-contents", "Inhoud 1"],
    ["deleted-change", "Weg"],
    ["hidden", "Verborgen"],
    ["other-version", "In een kader."],
    ["comment", "Klopt dit?"],
    ["running-head", "Boven"],
    ["running-head", "Onder"],
  ]);
  expect(document.doubts).toEqual([{ code: "formula-left-out" }, { code: "note-without-mark", block: 4 }]);
  expectAllWords(document);
});

it("reads the title and the language", async () => {
  const facts = async (extras: Parameters<typeof writeDocx>[1]) => {
    const { title, language } = await read(writeDocx([paragraph], extras));
    return { title, language };
  };
  const core = (inside: string) => ({
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${inside}</cp:coreProperties>`,
  });
  expect(await facts({ title: "Samen leven" })).toEqual({ title: "Samen leven", language: "nl-NL" });
  expect(await facts({ parts: core("<dc:language>en-GB</dc:language>") })).toEqual({ title: null, language: "en-GB" });
  const body = '<w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>De titel</w:t></w:r></w:p>';
  expect(await facts({ body })).toEqual({ title: "De titel", language: "nl-NL" });
});

it("keeps the words of merged cells and of a table in a cell", async () => {
  const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const cell = (inside: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
  const inner = `<w:tbl><w:tr>${cell(p("d"))}${cell(p("e"))}</w:tr></w:tbl>`;
  const document = await read(
    writeDocx([paragraph], {
      body: `<w:tbl><w:tr>${cell(p("a") + p("b"), '<w:gridSpan w:val="2"/>')}${cell(p("c"), '<w:vMerge w:val="restart"/>')}</w:tr>
<w:tr>${cell(p("f"))}${cell(inner)}${cell(p(""), "<w:vMerge/>")}</w:tr><w:tr>${cell(p("g"))}${cell(p("h"))}${cell(p("i"), "<w:vMerge/>")}</w:tr></w:tbl>`,
    }),
  );
  expect(document.blocks[1]).toMatchObject({
    kind: "table",
    rows: [
      ["a b", "", "c"],
      ["f", "d e", ""],
      ["g", "h", "i"],
    ],
  });
  expect(document.doubts).toEqual([{ code: "table-shape-lost" }, { code: "merged-cells", block: 1 }]);
  expectAllWords(document);
});

it("takes the style of a paragraph from the style that it is based on, or from its place in the outline", async () => {
  const styles = (inside: string) => ({
    "word/styles.xml": `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:styles>`,
  });
  const document = await read(
    writeDocx([], {
      parts:
        styles(`<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Hoofdstuk"/><w:basedOn w:val="b"/></w:style>
<w:style w:type="paragraph" w:styleId="b"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="c"><w:name w:val="Eigen"/><w:basedOn w:val="c"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="d"><w:name w:val="Geheim"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="e"><w:name w:val="Opsomming"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`),
      body: ["a", "b", "c", "d", "e"]
        .map((id) => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>${id}</w:t></w:r></w:p>`)
        .join(""),
    }),
  );
  expect(document.blocks).toEqual([
    { kind: "heading", depth: 2, text: "a" },
    { kind: "heading", depth: 2, text: "b" },
    { kind: "heading", depth: 3, text: "c" },
    { kind: "list", ordered: false, items: [{ text: "e", items: [] }] },
  ]);
  expect(document.leftOut).toEqual([{ reason: "hidden", text: "d" }]);
});

it("takes the first version of what stands there in two", async () => {
  const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const document = await read(
    writeDocx([], {
      body: `<mc:AlternateContent><mc:Choice Requires="a">${p("nieuw")}</mc:Choice><mc:Fallback>${p("oud")}</mc:Fallback></mc:AlternateContent>`,
    }),
  );
  expect(document.blocks).toEqual([{ kind: "paragraph", text: "nieuw" }]);
  expect(document.leftOut).toEqual([{ reason: "other-version", text: "oud" }]);
});

it("gives a note its own mark, and keeps two notes with one id", async () => {
  const note = (text: string) => `<w:footnote w:id="1"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:footnote>`;
  const document = await read(
    writeDocx([paragraph], {
      parts: {
        "word/footnotes.xml": `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${note("Een.")}${note("Twee.")}</w:footnotes>`,
      },
      body: '<w:p><w:r><w:t>Zie</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r></w:p>',
    }),
  );
  expect(document.blocks.slice(1)).toEqual([
    { kind: "paragraph", text: "Zie*" },
    { kind: "note", mark: "*", text: "Een." },
    { kind: "note", mark: "", text: "Twee." },
  ]);
  expectAllWords(document);
});

it("refuses macros, a file without text, and one that is no Word file", async () => {
  const reasonFor = async (bytes: Uint8Array) => {
    const reading = await readDocx(bytes, () => {});
    return reading.ok ? null : reading.reason;
  };
  const types = "<Types><Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>";
  expect(await reasonFor(writeDocx([paragraph], { parts: { "[Content_Types].xml": types } }))).toBe("macros");
  expect(await reasonFor(writeDocx([paragraph], { parts: { "word/vbaProject.bin": "a" } }))).toBe("macros");
  expect(await reasonFor(writeDocx([]))).toBe("empty");
  expect(await reasonFor(writeDocx([], { picture: {} }))).toBe("no-text");
  expect(await reasonFor(writeDocx([paragraph], { parts: { "word/document.xml": null } }))).toBe("broken");
  expect(await reasonFor(writeDocx([paragraph], { parts: { "word/numbering.xml": "<a>" } }))).toBe("broken");
});
