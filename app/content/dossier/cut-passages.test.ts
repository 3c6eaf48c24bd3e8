import fc from "fast-check";
import { expect, test } from "vitest";
import { computePassageHash } from "./compose-dossier";
import { cutSourceIntoPassages } from "./cut-passages.server";
import type { SourceBlockKind } from "./reading/source-document";

const word = fc.constantFrom("buurt", "één", "samen", "mbo-4", "(2020)", "“zelf”", "ﬁets", "Ａ");
const words = fc.array(word, { minLength: 1, maxLength: 12 });

const block = fc.oneof(
  words.map((own) => ({ kind: "paragraph", words: own, markdown: `Wie ${own.join(" ")}.` })),
  words.map((own) => ({ kind: "heading", words: own, markdown: `## Wie ${own.join(" ")}.` })),
  words.map((own) => ({ kind: "quotation", words: own, markdown: `> Wie ${own.join("\n> ")}.` })),
  words.map((own) => ({ kind: "list", words: own, markdown: `- Wie\n- **${own.join("**\n- **")}**` })),
  words.map((own) => ({ kind: "table", words: own, markdown: `| Wie |\n|---|\n| ${own.join(" |\n| ")} |` })),
);

test("a source is cut into its blocks, in order, and each has all its words", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      // A comment between two lists keeps them apart, and becomes a passage of its own.
      const source = blocks.map(({ markdown }) => markdown).join("\n\nEn dan.\n\n");
      const passages = cutSourceIntoPassages(source);
      expect(passages.map(({ id }) => id)).toEqual(passages.map((_, at) => `p-${at + 1}`));
      const own = passages.filter((_, at) => at % 2 === 0);
      expect(own.map(({ block }) => block.kind)).toEqual(blocks.map(({ kind }) => kind));
      expect(own.map(({ text }) => text.replace(/\.$/, ""))).toEqual(
        blocks.map((each) => ["Wie", ...each.words].join(" ")),
      );
    }),
  );
});

test("white space, and another way of writing the same characters, do not change a hash", () => {
  const space = fc.constantFrom(" ", "  ", "\n", " \n", "\t", "\u00a0", "\n    ");
  const form = fc.constantFrom("NFC", "NFD", "NFKC", "NFKD");
  fc.assert(
    fc.property(words, fc.array(space, { minLength: 12, maxLength: 12 }), form, (own, spaces, normal) => {
      const plain = `Wie ${own.join(" ")} dan`;
      const written = own.reduce((text, each, at) => text + each + spaces[at], "  Wie ");
      const [passage, ...more] = cutSourceIntoPassages(`${written.normalize(normal)}dan\n`);
      expect([passage?.hash, more]).toEqual([computePassageHash(plain), []]);
    }),
  );
});

test("whatever a source is, every letter of it is in a passage", () => {
  const character = fc.constantFrom(..."ab 1.\n\n#->*_|=<`~[]:!\\\t");
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 60 }), (source) => {
      const letters = (text: string) => text.replace(/[^ab]/g, "");
      const passages = cutSourceIntoPassages(source);
      expect(letters(passages.map(({ text }) => text).join(""))).toBe(letters(source));
    }),
    { numRuns: 500 },
  );
});

test("plain text with empty lines is cut into paragraphs", () => {
  const passages = cutSourceIntoPassages(
    "Een titel\n\nEen regel\nen nog een.\n   \n    Ingesprongen tekst.\n\n\n'Uitgelicht'\n",
  );
  expect(passages.map(({ id, block, text }) => [id, block.kind, text])).toEqual([
    ["p-1", "paragraph", "Een titel"],
    ["p-2", "paragraph", "Een regel en nog een."],
    ["p-3", "paragraph", "Ingesprongen tekst."],
    ["p-4", "paragraph", "'Uitgelicht'"],
  ]);
});

test("a passage names the heading above it, and a heading that of the part in which it stands", () => {
  const source = "Los\n\n# Boek\n\nWoord vooraf\n\n## Een\n\n### Deel\n\nTekst\n\n## Twee\n\nTekst\n";
  const kinds: SourceBlockKind[] = ["heading", "paragraph"];
  expect(
    cutSourceIntoPassages(source, "w").map(({ id, block, section }) => [id, kinds.indexOf(block.kind), section]),
  ).toEqual([
    ["w-1", 1, undefined],
    ["w-2", 0, undefined],
    ["w-3", 1, "w-2"],
    ["w-4", 0, "w-2"],
    ["w-5", 0, "w-4"],
    ["w-6", 1, "w-5"],
    ["w-7", 0, "w-2"],
    ["w-8", 1, "w-7"],
  ]);
});
