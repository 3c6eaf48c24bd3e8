import fc from "fast-check";
import { expect, test } from "vitest";
import { quoteFoundSentence, type TextPart } from "./marked-text";
import { listWordsOfSentence } from "./words-of-sentence";

const find = (text: string) =>
  listWordsOfSentence(text.split("|").map((part, at): TextPart => ({ text: part, found: at % 2 === 1 })));

test("words beside what was found find a sentence, since that can be a term, which is a button", () => {
  expect(find("|Meso|: een groep, een straat of een buurt.")).toEqual([
    "een groep, een straat of een",
    "groep, een straat of een buurt.",
  ]);
  expect(find("Daar vinden mensen elkaar op |meso|.")).toEqual(["Daar vinden mensen elkaar op"]);
  expect(find("Op het niveau van de |meso|-wereld is de winst van |macro| te zien voor wie wil kijken.")).toEqual([
    "Op het niveau van de",
    "te zien voor wie wil kijken.",
  ]);
});

test("without enough words beside it, what was found is among the words", () => {
  expect(find("Op |meso| is de winst")).toEqual(["Op meso is de winst"]);
});

test("the words are those of the line in which something was found", () => {
  expect(find("Vraag dat dan eerst eens:\nwie kent |meso| het beste van allemaal, en waarom?\nEn wie niet?")).toEqual([
    "het beste van allemaal, en waarom?",
  ]);
  expect(find("Wie kijkt, kiest ook altijd.\nEn wie niet?")).toEqual(["Wie kijkt, kiest ook altijd."]);
});

test("a mark of what was cut is no word, and too few words find nothing", () => {
  expect(find("… daar van |meso| tot macro en terug naar …")).toEqual(["tot macro en terug naar"]);
  expect(find("… de |meso| en macro …")).toEqual([]);
  expect(find("")).toEqual([]);
  expect(listWordsOfSentence([])).toEqual([]);
});

test("the words stand in the text, on one line", () => {
  const words = fc.constantFrom(
    "meso",
    "macro.",
    "De",
    "a\u00a0b",
    "’s",
    "\n",
    "…",
    "💥",
    "x-y",
    "meso-",
    "(meso)",
    "–",
  );
  fc.assert(
    fc.property(fc.array(words), (all) => {
      const text = all.join(" ");
      const marked = text.replaceAll("meso", "\u0002meso\u0003");
      for (const found of listWordsOfSentence(quoteFoundSentence(text, marked))) {
        expect(found).not.toContain("\n");
        expect(text.replace(/[^\S\n]+/g, " ")).toContain(found);
      }
    }),
  );
});
