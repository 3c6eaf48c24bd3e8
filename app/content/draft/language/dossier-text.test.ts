import fc from "fast-check";
import { expect, test } from "vitest";
import { createDossierOfBlocks, heading, list, paragraph } from "~/../tests/support/draft-dossier";
import { foldWhiteSpace } from "../../dossier/reading/block-text";
import type { SourceBlock } from "../../dossier/reading/source-document";
import { readDossierText } from "./dossier-text";

const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("blz. 3.", "Dhr. Bakker", "“Nee.”", "3,5 m²", "– en –", "zo?"),
    ),
  )
  .map((parts) => foldWhiteSpace(parts.join(" ")))
  .filter((folded) => folded !== "");
const block: fc.Arbitrary<SourceBlock> = fc.oneof(
  text.map(paragraph),
  text.map((words) => heading(words)),
  fc.array(text, { minLength: 1 }).map((items) => list(...items)),
  fc
    .array(text, { minLength: 2, maxLength: 2 })
    .map((row): SourceBlock => ({ kind: "table", head: [], rows: [row, row] })),
);

test("every word of a passage stands in one sentence of it, in order, at its place", () => {
  fc.assert(
    fc.property(fc.array(block), fc.constantFrom("nl", "en", "und"), (blocks, language) => {
      const dossier = createDossierOfBlocks(blocks, { language });
      for (const { passage, sentences } of readDossierText(dossier).passages) {
        for (const sentence of sentences) {
          expect(sentence.text).toBe(passage.text.slice(sentence.start, sentence.end));
          for (const word of sentence.words) expect(word.text).toBe(passage.text.slice(word.start, word.end));
        }
        const ends = sentences.flatMap(({ start, end }) => [start, end]);
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
        const outside = sentences.reduceRight(
          (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
          passage.text,
        );
        expect(outside).not.toMatch(/[\p{L}\p{N}]/u);
      }
      expect(readDossierText(dossier)).toEqual(readDossierText(dossier));
    }),
  );
});

test("a sentence does not go on in the next item of a list or cell of a table", () => {
  const blocks = [list("verf en kwasten", "een emmer"), { kind: "table", head: ["Wat"], rows: [["lijm"]] } as const];
  const { passages } = readDossierText(createDossierOfBlocks(blocks as never));
  const written = passages.map(({ sentences }) => sentences.map((sentence) => sentence.text));
  expect(written).toEqual([
    ["verf en kwasten", "een emmer"],
    ["Wat", "lijm"],
  ]);
});

test("forms of a word have one stem, and stop words are marked", () => {
  const { passages } = readDossierText(
    createDossierOfBlocks([paragraph("De organisatie werkt met organisaties."), paragraph("Een buurt en buurten.")]),
  );
  const words = passages.map(({ sentences }) => sentences.flatMap((sentence) => sentence.words));
  expect(words[0]?.[1]?.stem).toBe(words[0]?.[4]?.stem);
  expect(words[1]?.[1]?.stem).toBe(words[1]?.[3]?.stem);
  expect(words[1]?.map(({ isStopWord }) => isStopWord)).toEqual([true, false, true, false]);
});
