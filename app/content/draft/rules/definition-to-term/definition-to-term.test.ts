import { expect, test } from "vitest";
import { findDrafts, table } from "~/../tests/support/drafts";
import { termToDefinition } from "../term-to-definition/term-to-definition";
import { definitionToTerm } from "./definition-to-term";

const bread = [
  "Een voordeeg is een mengsel van bloem, water en gist dat een nacht rijst.",
  "Onder autolyse verstaan we het rusten van bloem en water voordat het zout erbij komt.",
  "Rijzen is wachten tot het deeg twee keer zo groot is.",
  "Een korst is de harde laag die in de oven ontstaat.",
];

test("a sentence that says what a term means gives two drafts in one place: the term, and its meaning", () => {
  const [first] = findDrafts(definitionToTerm, ...bread);
  const [second] = findDrafts(termToDefinition, ...bread);
  expect(first).toMatchObject({
    id: "definition-to-term-p-2",
    rule: "definition-to-term",
    passages: ["p-2"],
    place: "p-2-s1",
    evidence: bread[0],
    ask: {
      type: "single",
      stem: "Welk begrip past volgens de tekst bij deze omschrijving: “een mengsel van bloem, water en gist dat een nacht rijst”?",
      right: { text: "voordeeg", passage: "p-2" },
    },
  });
  expect(second).toMatchObject({
    place: first?.place,
    ask: {
      stem: "Wat bedoelt de tekst met “voordeeg”?",
      right: { text: "een mengsel van bloem, water en gist dat een nacht rijst" },
    },
  });
  const wrong = first?.ask.type === "single" ? first.ask.wrong.map(({ text }) => text) : [];
  expect(wrong).toEqual(expect.arrayContaining(["korst", "autolyse"]));
});

test("a list of terms in a table gives drafts too", () => {
  const glossary = table(
    ["Begrip", "Betekenis"],
    ["kluit", "de aarde die aan de wortels vastzit"],
    ["stek", "een stuk van een plant dat zelf wortels maakt"],
    ["enten", "twee planten aan elkaar laten groeien"],
  );
  expect(findDrafts(definitionToTerm, glossary).map(({ place }) => place)).toContain("p-2-i1");
});

test.each([
  ["too few other terms", bread.slice(0, 2)],
  [
    "a meaning that holds the term",
    ["Broodbakken is het bakken van brood in een oven die heet is.", ...bread.slice(1)],
  ],
  ["a judgement", ["Een voordeeg is een goed idee voor wie tijd heeft.", ...bread.slice(1)]],
  [
    "a sentence that points back",
    ["Dit is een mengsel van bloem, water en gist dat een nacht rijst.", ...bread.slice(1)],
  ],
])("no draft of %s", (_name, sentences) => {
  const drafts = [definitionToTerm, termToDefinition].flatMap((rule) => findDrafts(rule, ...sentences));
  expect(drafts.filter(({ passages }) => passages.includes("p-2"))).toEqual([]);
});

test("terms that differ in one word may have meanings that are much alike", () => {
  const drafts = findDrafts(
    definitionToTerm,
    "Harde kaas is kaas die lang rijpt en weinig vocht heeft.",
    "Een open keuring richt zich op alle bezoekers en wil voorkomen dat er gebreken blijven.",
    "Een late keuring richt zich op leden en wil voorkomen dat er gebreken ontstaan.",
    "Een korte keuring richt zich op jonge dieren en wil voorkomen dat kwalen terugkomen.",
  );
  const stems = drafts.map(({ ask }) => (ask.type === "single" ? ask.right.text : ""));
  expect(stems).toEqual(expect.arrayContaining(["open keuring", "late keuring"]));
});
