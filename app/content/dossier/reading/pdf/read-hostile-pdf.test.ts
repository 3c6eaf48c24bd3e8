import fc from "fast-check";
import { expect, test } from "vitest";
import { composePage, composePdf, hostilePdfs } from "../../../../../tests/support/hostile-pdfs";
import { writePdf } from "../../../../../tests/support/write-pdf";
import { countWords, writeBlockText } from "../block-text";
import type { SourceBlock, SourceReading } from "../source-document";
import { readPdf } from "./read-pdf.server";

const sentence: SourceBlock[] = [{ kind: "paragraph", text: "Een zin op een bladzijde." }];
const read = (bytes: Uint8Array) => readPdf(bytes, () => {});
const reasonOf = (reading: SourceReading) => (reading.ok ? "read" : reading.reason);

test("a PDF that needs a password is refused, and one that only its owner has a password for is read", async () => {
  expect(await read(await writePdf(sentence, { userPassword: "geheim" }))).toEqual({ ok: false, reason: "encrypted" });
  const reading = await read(await writePdf(sentence, { ownerPassword: "geheim" }));
  expect(reading.ok && reading.document.blocks.map(writeBlockText)).toEqual(["Een zin op een bladzijde."]);
});

test("a PDF without text, without bytes, without sense or with too many pages is refused with that reason", async () => {
  expect(await read(await writePdf([]))).toEqual({ ok: false, reason: "no-text", pages: 1 });
  expect(await read(new Uint8Array())).toEqual({ ok: false, reason: "empty" });
  for (const broken of ["%PDF-1.7", "%PDF-1.7\n".padEnd(2000, "x"), "geen pdf"]) {
    expect(reasonOf(await read(Buffer.from(broken)))).toBe("broken");
  }
  const kids = Array.from({ length: 501 }, () => "3 0 R").join(" ");
  const many = composePdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count 501>>`,
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
  ]);
  expect(await read(many)).toEqual({ ok: false, reason: "too-many-pages", pages: 501 });
});

const hostileReasons: Record<string, string> = {
  "a page that unpacks to 210 MB": "too-large",
  "a page that is packed twice, and unpacks to 210 MB": "too-large",
  "many streams that unpack to 210 MB together": "too-large",
  "forms that each draw the next one 9 times": "too-large",
  "a tree of pages with a loop": "broken",
  "a tree of pages without pages": "broken",
  "a catalog with deep arrays": "broken",
  "a page whose content is deep arrays": "no-text",
};

test.each(Object.entries(hostilePdfs))("%s ends in a result or a reason", async (name, compose) => {
  expect(reasonOf(await read(compose()))).toBe(hostileReasons[name] ?? "read");
});

test("a picture may be larger than the limit, because it is not unpacked", async () => {
  const { deflateSync } = await import("node:zlib");
  const packed = deflateSync(Buffer.alloc(250_000_000), { level: 1 });
  const picture = Buffer.concat([
    Buffer.from(`<</Subtype/Image/Width 9000/Height 9000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode`),
    Buffer.from(`/Length ${packed.length}>>stream\n`),
    packed,
    Buffer.from("\nendstream"),
  ]);
  expect(reasonOf(await read(composePage("BT /F 12 Tf 72 720 Td (Een zin.) Tj ET /X Do", [picture])))).toBe("read");
});

test("a PDF of which bytes, objects or lines were changed ends in a result whose words add up, or in a reason", async () => {
  const blocks: SourceBlock[] = [
    { kind: "heading", depth: 1, text: "Een kop" },
    { kind: "list", ordered: true, items: ["Een", "Twee"].map((text) => ({ text, items: [{ text, items: [] }] })) },
    { kind: "table", head: ["Wie", "Wat"], rows: [["Ik", "Werk"]] },
    { kind: "paragraph", text: "Een zin[1] die langer is dan een regel op deze bladzijde kan zijn, en die doorgaat." },
    { kind: "note", mark: "1", text: "Een noot." },
  ];
  const seeds = [
    await writePdf(blocks, { tagged: true, compress: false }),
    await writePdf(blocks, { columns: 2, compress: false, head: "Kop", foot: (page) => `${page}` }),
    await writePdf(blocks, { tagged: true }),
    composePage("BT /F 12 Tf 72 720 Td (Een zin op een bladzijde.) Tj ET"),
  ].map((bytes) => bytes.toString("latin1"));
  const reasons = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      async (seed, changes) => {
        const bytes = Buffer.from(
          changes.reduce((file, apply) => apply(file), seed),
          "latin1",
        );
        const reading = await read(bytes);
        reasons.add(reasonOf(reading));
        if (!reading.ok) return;
        const { blocks, leftOut, wordsInFile } = reading.document;
        const texts = [...blocks.map(writeBlockText), ...leftOut.map(({ text }) => text)];
        expect(countWords(texts.join("\n"))).toBe(wordsInFile);
      },
    ),
    { numRuns: 700, seed: 18 },
  );
  expect([...reasons]).toEqual(expect.arrayContaining(["read", "broken", "no-text"]));
});

/** What a PDF is made of, and values that do not fit there. */
const words = [
  "obj",
  "endobj",
  "stream",
  "endstream",
  "xref",
  "trailer",
  "/Kids",
  "/Count",
  "/Type",
  "/Length",
  "/Contents",
].concat([
  "/K",
  "/P",
  "/S",
  "/MCID",
  "/ParentTree",
  "/Font",
  "/Resources",
  "/MediaBox",
  "BT",
  "ET",
  "BDC",
  "EMC",
  "Tf",
  "Tj",
]);
const values = [
  "",
  " ",
  "null",
  "-1",
  "99999999999",
  "1e99",
  "[[[[",
  "]",
  "<<",
  ">>",
  "(",
  ")",
  "1 0 R",
  "3 0 R",
  "999 0 R",
  "\0\0",
];

type Change = (file: string) => string;
const place = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.constantFrom(...words), fc.constantFrom(...values, ...words), place).map(
    ([word, value, where]): Change =>
      (file) => {
        const found = [...file.matchAll(new RegExp(word, "g"))];
        const at = found[Math.floor(where * found.length)]?.index;
        return at === undefined ? file : file.slice(0, at) + value + file.slice(at + word.length);
      },
  ),
  fc.tuple(place, place, fc.constantFrom(...values)).map(
    ([a, b, value]): Change =>
      (file) => {
        const at = Math.floor(a * file.length);
        return file.slice(0, at) + value + file.slice(at + Math.floor(b * b * 60));
      },
  ),
  place.map(
    (where): Change =>
      (file) =>
        file.slice(0, Math.floor(where * file.length)),
  ),
  fc.tuple(place, place).map(
    ([a, b]): Change =>
      (file) => {
        const objects = file.split("endobj");
        const [from, to] = [Math.floor(a * objects.length), Math.floor(b * objects.length)];
        objects[from] = objects[to] ?? "";
        return objects.join("endobj");
      },
  ),
  fc.tuple(place, fc.constantFrom("0", "7", "-", "99999")).map(
    ([where, value]): Change =>
      (file) => {
        const numbers = [...file.matchAll(/\b\d+\b/g)];
        const found = numbers[Math.floor(where * numbers.length)];
        if (!found) return file;
        return file.slice(0, found.index) + value + file.slice(found.index + found[0].length);
      },
  ),
);
