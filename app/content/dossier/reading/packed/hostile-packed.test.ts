/** Files that somebody damaged, or made to do harm: each ends in blocks or in a reason, and quickly. */
import fc from "fast-check";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { mutateXml, waysToMutate } from "~/../tests/support/mutated-xml";
import { type PackedExtras, packFile } from "~/../tests/support/packed-file";
import { writeDocx } from "~/../tests/support/write-docx";
import { writeOdt } from "~/../tests/support/write-odt";
import { readSourceDocument } from "../read-source-document.server";
import { readingRefusals, type SourceBlock } from "../source-document";

const blocks: SourceBlock[] = [
  { kind: "heading", depth: 1, text: "De buurt" },
  { kind: "paragraph", text: "Wie ergens woont[1], kent de buren." },
  { kind: "list", ordered: true, items: [{ text: "Kijk", items: [{ text: "goed", items: [] }] }] },
  { kind: "table", head: ["Wie", "Wat"], rows: [["Buur", "Hulp"]] },
  { kind: "quotation", text: "Bel maar aan. — Anna", speaker: "Anna" },
  { kind: "note", mark: "1", text: "Of er vaak komt." },
];
const extras: PackedExtras = {
  ...{ header: "Boven", footer: "Onder", contents: ["De buurt"], comment: "Klopt dit?", deleted: "Weg" },
  ...{ inserted: "Nieuw.", hidden: "Verborgen", textBox: "In een kader.", formula: "E=mc2", picture: {} },
};
const whole = { docx: writeDocx(blocks, extras), odt: writeOdt(blocks, extras) };
const format = fc.constantFrom("docx" as const, "odt" as const);
/** Any place in a file, from 0 up to 1, each as often as another. */
const place = fc.noBias(fc.nat({ max: 999_999 })).map((millionths) => millionths / 1_000_000);

async function expectResultOrReason(bytes: Uint8Array): Promise<void> {
  const reading = await readSourceDocument({ bytes, name: "a" });
  if (reading.ok) expect(reading.document.blocks.length).toBeGreaterThan(0);
  else expect(readingRefusals).toContain(reading.reason);
}

it("400 files with other bytes, or cut short, end in blocks or a reason", async () => {
  const change = fc.record({ at: place, byte: fc.integer({ min: 0, max: 255 }) });
  const mutation = fc.record({ format, changes: fc.array(change, { minLength: 1, maxLength: 6 }), end: place });
  await fc.assert(
    fc.asyncProperty(mutation, async ({ format, changes, end }) => {
      const bytes = Uint8Array.from(whole[format]);
      for (const { at, byte } of changes) bytes[Math.floor(at * bytes.length)] = byte;
      await expectResultOrReason(end < 0.2 ? bytes.subarray(0, Math.floor(end * 5 * bytes.length)) : bytes);
    }),
    { numRuns: 400, seed: 18 },
  );
});

const unpacked = { docx: unzipSync(whole.docx), odt: unzipSync(whole.odt) };

/** Half of the changes are in the text itself. */
function pickPart(format: keyof typeof whole, place: number): { parts: Record<string, Uint8Array>; changed: string } {
  const parts = { ...unpacked[format] };
  const names = Object.keys(parts).filter((name) => name.endsWith(".xml"));
  const text = names.find((name) => /(document|content)\.xml$/.test(name));
  return { parts, changed: (place < 0.5 ? text : names[Math.floor((place - 0.5) * 2 * names.length)]) ?? "" };
}

it("200 files with other characters in their XML end in blocks or a reason", async () => {
  const tokens = fc.constantFrom(
    ...[
      "<w:p>",
      "</w:p>",
      "<w:tbl>",
      "</w:tc>",
      "<w:del>",
      "<text:p>",
      "</text:list>",
      "<table:table>",
      "</text:note>",
    ],
    ...[
      "<",
      ">",
      "&",
      "]]>",
      "<![CDATA[",
      "<!--",
      "<!DOCTYPE a [<!ENTITY b 'c'>]>",
      "&#0;",
      "&b;",
      "\u0000",
      '"',
      "\ufffd",
    ],
    ...["<w:vMerge/>", '<w:gridSpan w:val="99999999"/>', 'w:val="-1"', 'w:val="__proto__"', "text:outline-level='x'"],
    ...['table:number-columns-repeated="1e9"', "<mc:AlternateContent>", "<w:footnoteReference/>", "constructor"],
  );
  const change = fc.record({ at: place, remove: fc.nat({ max: 200 }), add: fc.oneof(tokens, fc.constant("")) });
  const mutation = fc.record({ format, part: place, changes: fc.array(change, { minLength: 1, maxLength: 3 }) });
  await fc.assert(
    fc.asyncProperty(mutation, async ({ format, part, changes }) => {
      const { parts, changed } = pickPart(format, part);
      let xml = new TextDecoder().decode(parts[changed]);
      for (const { at, remove, add } of changes) {
        const from = Math.floor(at * xml.length);
        xml = xml.slice(0, from) + add + xml.slice(from + remove);
      }
      await expectResultOrReason(packFile({ ...parts, [changed]: xml }, new Set(["mimetype"])));
    }),
    { numRuns: 200, seed: 18 },
  );
});

it("400 files with other elements in their XML end in blocks or a reason", async () => {
  const change = fc.record({ way: fc.constantFrom(...waysToMutate), at: place, other: place });
  const mutation = fc.record({ format, part: place, changes: fc.array(change, { minLength: 1, maxLength: 5 }) });
  await fc.assert(
    fc.asyncProperty(mutation, async ({ format, part, changes }) => {
      const { parts, changed } = pickPart(format, part);
      const xml = mutateXml(new TextDecoder().decode(parts[changed]), changes);
      await expectResultOrReason(packFile({ ...parts, [changed]: xml }, new Set(["mimetype"])));
    }),
    { numRuns: 400, seed: 18 },
  );
});

const wordDocument = (body: string) => ({
  "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
});
const nest = (start: string, inside: string, end: string, depth: number) =>
  start.repeat(depth) + inside + end.repeat(depth);
const table = ["<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"] as const;
const lol = `<!DOCTYPE a [<!ENTITY a "lol"><!ENTITY b "${"&a;".repeat(1000)}"><!ENTITY c "${"&b;".repeat(1000)}">]>`;

it.each<[string, Record<string, string | Uint8Array>, string | null]>([
  ["a billion laughs", { "word/styles.xml": `${lol}<a>&c;</a>` }, "broken"],
  ["tables in tables, deeper than the stack", wordDocument(nest(table[0], "a", table[1], 100_000)), "broken"],
  [
    "tables in tables, as deep as is read",
    wordDocument(nest(table[0], "<w:p><w:r><w:t>a</w:t></w:r></w:p>", table[1], 80)),
    null,
  ],
  ["a bomb in an embedded file", { "word/embeddings/a.zip": packFile({ a: Buffer.alloc(50_000_000) }) }, null],
  [
    "styles that are based on each other",
    {
      "word/styles.xml": `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="Citaat"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="Citaat"/></w:style></w:styles>`,
    },
    null,
  ],
  [
    "a row that is a hundred million cells wide",
    wordDocument(
      '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="100000000"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    ),
    null,
  ],
])("%s", async (_, parts, reason) => {
  const reading = await readSourceDocument({ bytes: writeDocx(blocks, { parts }), name: "a.docx" });
  expect(reading.ok ? null : reading.reason).toBe(reason);
});
