import fc from "fast-check";
import { expect, test } from "vitest";
import { composeDossier, cutBlocksIntoPassages } from "./compose-dossier";
import type { DossierSource } from "./dossier";
import { readMarkdownText } from "./reading/markdown/read-markdown.server";
import type { SourceDocument } from "./reading/source-document";

const source: DossierSource = { key: "T", title: "De tuin", address: null, licence: "ours", edition: "2026" };
const paragraphs = (texts: readonly string[]) => texts.map((text) => ({ kind: "paragraph" as const, text }));
const idsOf = (texts: readonly string[], earlier: readonly { id: string; hash: string }[]) =>
  cutBlocksIntoPassages(paragraphs(texts), { prefix: "t", earlier }).map(({ id }) => id);

test("ids survive an import of the same text, and new passages get numbers that none has had", () => {
  const first = cutBlocksIntoPassages(paragraphs(["Zaaien", "Oogsten", "Spitten"]), { prefix: "t" });
  expect(idsOf(["Zaaien", "Oogsten", "Spitten"], first)).toEqual(["t-1", "t-2", "t-3"]);
  expect(idsOf(["Wieden", "Spitten", "Harken", "Zaaien"], first)).toEqual(["t-4", "t-3", "t-5", "t-1"]);
  expect(idsOf(["Wieden"], [{ id: "oud-40", hash: "0" }])).toEqual(["t-1"]);
});

test("passages with the same words keep their order, and one more is new", () => {
  const first = cutBlocksIntoPassages(paragraphs(["Let op", "Zaaien", "Let op"]), { prefix: "t" });
  expect(idsOf(["Let op", "Zaaien", "Let op"], first)).toEqual(["t-1", "t-2", "t-3"]);
  expect(idsOf(["Let op", "Let op", "Let op"], first)).toEqual(["t-1", "t-3", "t-4"]);
});

test("whatever is changed, every id is given once, and what is the same keeps one", () => {
  const texts = fc.array(fc.constantFrom("een", "twee", "drie", "vier", "vijf"), { maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const earlier = cutBlocksIntoPassages(paragraphs(before), { prefix: "t" });
      const later = cutBlocksIntoPassages(paragraphs(after), { prefix: "t", earlier });
      expect(new Set(later.map(({ id }) => id)).size).toBe(later.length);
      expect(later.map(({ text }) => text)).toEqual(after);
      const times = (list: string[], text: string) => list.filter((each) => each === text).length;
      for (const text of new Set(after)) {
        const kept = later.filter((one) => earlier.some(({ id, hash }) => id === one.id && hash === one.hash));
        const own = kept.filter((one) => one.text === text).length;
        expect(own).toBe(Math.min(times(before, text), times(after, text)));
      }
    }),
  );
});

const dutch = "De tuin is van de hele straat en het is niet de bedoeling dat een hond in het perk graaft. ";
const english = "The garden is for all of the street and it is not a place for dogs that want to dig. ";

test.each([
  [dutch, null, "nl"],
  [dutch, "en-US", "nl"],
  [english, null, "en"],
  ["Tuin, schop, gieter.", null, "und"],
  ["Tuin, schop, gieter.", "nl-BE", "nl"],
  ["Tuin, schop, gieter.", "Nederlands", "und"],
])("the language of %j of which the file says %j is %s", (text, told, language) => {
  const document: SourceDocument = { ...readMarkdownText(text), language: told };
  expect(composeDossier(document, source).language).toBe(language);
});

test("a dossier has one hash for its passages in their order", () => {
  const hashOf = (text: string) => composeDossier(readMarkdownText(text), source).hash;
  expect(hashOf("Een\n\nTwee")).toBe(hashOf("*Een*\n\n\n  Twee\n"));
  expect(hashOf("Een\n\nTwee")).not.toBe(hashOf("Twee\n\nEen"));
});
