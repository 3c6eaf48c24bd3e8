import fc from "fast-check";
import { expect, test } from "vitest";
import { breaks, pdfBlocks } from "../../../../../tests/support/pdf-blocks";
import { type PdfLayout, writePdf } from "../../../../../tests/support/write-pdf";
import { countWords, writeBlockText } from "../block-text";
import type { SourceBlock, SourceDocument } from "../source-document";
import { readPdf } from "./read-pdf.server";

async function read(blocks: readonly SourceBlock[], layout: PdfLayout): Promise<SourceDocument> {
  const reading = await readPdf(await writePdf(blocks, { breaks, ...layout }), () => {});
  if (!reading.ok) throw new Error(reading.reason);
  const { document } = reading;
  const texts = [...document.blocks.map(writeBlockText), ...document.leftOut.map(({ text }) => text)];
  expect(countWords(texts.join("\n"))).toBe(document.wordsInFile);
  return document;
}

const isNote = ({ kind }: SourceBlock) => kind === "note";
const withoutPages = (blocks: readonly SourceBlock[]) => blocks.map(({ page: _, ...block }) => block);
const wordsOf = (blocks: readonly SourceBlock[]) =>
  blocks
    .map(writeBlockText)
    .join(" ")
    .match(/[\p{L}\p{N}]+/gu);
const edges = { head: "De opbouw van een buurt", foot: (page: number) => `Pagina ${page}` };

test("a PDF with tags gives the blocks of which it was made, across the ends of pages", async () => {
  await fc.assert(
    fc.asyncProperty(pdfBlocks, fc.constantFrom(1, 2, 3), async (blocks, columns) => {
      const document = await read(blocks, { tagged: true, columns: columns as 1, ...edges });
      const own = withoutPages(document.blocks);
      expect(own.filter((block) => !isNote(block as SourceBlock))).toEqual(blocks.filter((block) => !isNote(block)));
      expect(own.filter((block) => isNote(block as SourceBlock))).toEqual(blocks.filter(isNote));
      expect(document.doubts).toEqual([]);
      expect(document.leftOut.map(({ reason }) => reason)).toEqual(
        Array.from({ length: document.pages ?? 0 }, () => ["running-head", "page-number"]).flat(),
      );
    }),
    { numRuns: 40 },
  );
});

/** So much text that there are pages enough to see what runs along them. No line is twice the same. */
const pool = "vragen buurtbewoners geld de tekst van een wijk ruimte over oud met elkaar".split(" ");
const letter = (at: number) => String.fromCharCode(97 + (at % 26));
const rest = Array.from({ length: 20 }, (_, at): SourceBlock => {
  const words = Array.from(
    { length: 60 },
    (_, word) => `${pool[(word * word + at) % pool.length]}${letter(word)}${letter(at)}`,
  );
  return { kind: "paragraph", text: `De rest ${words.join(" ")} hier.` };
});

test("a PDF without tags gives all its words in the order of reading, and not what runs along its pages", async () => {
  await fc.assert(
    fc.asyncProperty(pdfBlocks, fc.constantFrom(1, 2, 3), async (blocks, columns) => {
      const all = [...blocks, ...rest];
      const document = await read(all, { columns: columns as 1, headingSize: 12, ...edges });
      expect(wordsOf(document.blocks.filter((block) => !isNote(block)))).toEqual(
        wordsOf(all.filter((block) => !isNote(block))),
      );
      expect(withoutPages(document.blocks.filter(isNote))).toEqual(blocks.filter(isNote));
    }),
    { numRuns: 15 },
  );
});
