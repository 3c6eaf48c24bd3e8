import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryBlocks } from "~/../tests/support/source-blocks";
import { writeOdt } from "~/../tests/support/write-odt";
import { countSourceWords } from "../count-source-words";
import { readOdt } from "./read-odt.server";

async function read(bytes: Uint8Array) {
  const reading = await readOdt(bytes, () => {});
  if (!reading.ok) throw new Error(reading.reason);
  return reading.document;
}

it("reads back what was written, without losing a word", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryBlocks, async (blocks) => {
      const document = await read(writeOdt(blocks, { header: "Kop van de pagina", deleted: "Weg ermee" }));
      expect(document.blocks).toEqual(blocks);
      const words = countSourceWords(document);
      expect(words.kept + words.leftOut).toBe(words.inFile);
    }),
    { numRuns: 40 },
  );
});

const paragraph = { kind: "paragraph", text: "Een tekst." } as const;

it("tells what is left out, and what is in doubt", async () => {
  const document = await read(
    writeOdt([paragraph], {
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
  ]);
  expect(document.leftOut.map(({ reason, text }) => [reason, text])).toEqual([
    ["deleted-change", "Weg"],
    ["table-of-contents", "Inhoud 1"],
    ["comment", "Klopt dit?"],
    ["hidden", "Verborgen"],
    ["running-head", "Boven"],
    ["running-head", "Onder"],
  ]);
  expect(document.doubts).toEqual([{ code: "formula-left-out", about: "Kader1" }]);
  const words = countSourceWords(document);
  expect(words.kept + words.leftOut).toBe(words.inFile);
});

it("reads the title and the language", async () => {
  const facts = async (
    extras: Parameters<typeof writeOdt>[1],
    blocks: Parameters<typeof writeOdt>[0] = [paragraph],
  ) => {
    const { title, language } = await read(writeOdt(blocks, extras));
    return { title, language };
  };
  expect(await facts({ title: "Samen leven" })).toEqual({ title: "Samen leven", language: "nl-NL" });
  expect(await facts({ language: "en-GB" })).toEqual({ title: null, language: "en-GB" });
  expect(await facts({ language: "none" }, [{ kind: "heading", depth: 2, text: "Kop" }])).toEqual({
    title: "Kop",
    language: null,
  });
});

it("keeps the cells of merged cells, of a table in a cell, and of a repeated cell", async () => {
  const cell = (inside: string, attributes = "") => `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
  const p = (text: string) => `<text:p>${text}</text:p>`;
  const document = await read(
    writeOdt([paragraph], {
      body: `<table:table table:name="T1"><table:table-row>${cell(p("a") + p("b"), 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell(p("c"))}</table:table-row>
<table:table-row>${cell("", 'table:number-columns-repeated="2"')}${cell(`<table:table table:name="T2"><table:table-row>${cell(p("d"))}${cell(p("e"))}</table:table-row></table:table>`)}</table:table-row></table:table>`,
    }),
  );
  expect(document.blocks[1]).toEqual({
    kind: "table",
    head: [],
    rows: [
      ["a b", "", "c"],
      ["", "", "d e"],
    ],
  });
  expect(document.doubts).toEqual([
    { code: "merged-cells", block: 1 },
    { code: "table-shape-lost", block: 1, about: "T2" },
  ]);
});

it("joins a list that goes on, and one that begins with an indented item, to the list before it", async () => {
  const item = (text: string) => `<text:list-item><text:p>${text}</text:p></text:list-item>`;
  const bare = (inside: string) => `<text:list><text:list-item>${inside}</text:list-item></text:list>`;
  const document = await read(
    writeOdt([paragraph], {
      body: `<text:list xml:id="a">${item("een")}${item("twee")}</text:list>${bare(`<text:list>${item("diep")}</text:list>`)}<text:list text:continue-list="a">${item("drie")}</text:list><text:list>${item("los")}</text:list>`,
    }),
  );
  const leaf = (text: string) => ({ text, items: [] });
  expect(document.blocks.slice(1)).toEqual([
    { kind: "list", ordered: false, items: [leaf("een"), { text: "twee", items: [leaf("diep")] }, leaf("drie")] },
    { kind: "list", ordered: false, items: [leaf("los")] },
  ]);
});

it("keeps a caption once if it is the description of the picture too", async () => {
  const picture = { description: "Een bankje in het park." };
  const body = '<text:p text:style-name="Illustration">Een bankje in het park.</text:p>';
  const document = await read(writeOdt([paragraph], { picture, body }));
  expect(document.blocks).toEqual([paragraph, { kind: "caption", text: picture.description }]);
  expect(document.leftOut).toEqual([{ reason: "other-version", text: picture.description }]);
});

it("refuses a file with a password, without text, or that is no ODF text", async () => {
  const reasonFor = async (bytes: Uint8Array) => {
    const reading = await readOdt(bytes, () => {});
    return reading.ok ? null : reading.reason;
  };
  const manifest = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`;
  expect(await reasonFor(writeOdt([paragraph], { parts: { "META-INF/manifest.xml": manifest } }))).toBe("encrypted");
  expect(await reasonFor(writeOdt([]))).toBe("empty");
  expect(await reasonFor(writeOdt([], { picture: {} }))).toBe("no-text");
  expect(await reasonFor(writeOdt([paragraph], { parts: { "content.xml": null } }))).toBe("broken");
  expect(await reasonFor(writeOdt([paragraph], { parts: { "styles.xml": "<a>" } }))).toBe("broken");
  expect(await reasonFor(writeOdt([paragraph], { parts: { "Basic/a.xml": "" } }))).toBe("macros");
});
