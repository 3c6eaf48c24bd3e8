import fc from "fast-check";
import { expect, test } from "vitest";
import { createDossierOfBlocks, heading, list, paragraph } from "~/../tests/support/draft-dossier";
import { readDossierText } from "../language/dossier-text";
import { findDefinitions } from "./definitions";
import { listKeyTerms } from "./key-terms";

const read = (...blocks: Parameters<typeof createDossierOfBlocks>[0]) => readDossierText(createDossierOfBlocks(blocks));

test.each([
  [
    "is-a",
    "Een warmtenet is een net van buizen waardoor warm water stroomt.",
    "warmtenet",
    "een net van buizen waardoor warm water stroomt",
  ],
  [
    "is-a",
    "De vaste kosten zijn de kosten die niet met het gebruik veranderen.",
    "vaste kosten",
    "de kosten die niet met het gebruik veranderen",
  ],
  [
    "is-a",
    "Koudebruggen zijn van oudsher de plekken waar warmte weglekt.",
    "Koudebruggen",
    "de plekken waar warmte weglekt",
  ],
  [
    "is-that",
    "Restwarmte is warmte die overblijft bij een fabriek.",
    "Restwarmte",
    "warmte die overblijft bij een fabriek",
  ],
  [
    "understood-by",
    "Onder aquathermie verstaan we warmte die uit water wordt gewonnen.",
    "aquathermie",
    "warmte die uit water wordt gewonnen",
  ],
  [
    "understood-by",
    "Met recht op warmte wordt bedoeld: niemand zit in de kou.",
    "recht op warmte",
    "niemand zit in de kou",
  ],
  [
    "means",
    "Draagvlak betekent dat genoeg bewoners het plan willen.",
    "Draagvlak",
    "dat genoeg bewoners het plan willen",
  ],
  [
    "defined-as",
    "Bakker en Smit (2019) definiëren draagvlak als: “de steun van wie het raakt”.",
    "draagvlak",
    "de steun van wie het raakt",
  ],
  [
    "called",
    "Warmte die in de zomer wordt bewaard voor de winter, noemen we seizoensopslag.",
    "seizoensopslag",
    "Warmte die in de zomer wordt bewaard voor de winter",
  ],
  [
    "is-called",
    "Lucht die tussen de huizen blijft hangen, wordt ook wel stadslucht genoemd.",
    "stadslucht",
    "Lucht die tussen de huizen blijft hangen",
  ],
])("a definition of the form %s: %s", (form, sentence, term, description) => {
  const [found, ...more] = findDefinitions(read(paragraph(`Eerst dit. ${sentence} Daarna dat.`)));
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    form,
    sentence: { text: sentence },
    term: { text: term },
    description: { text: description },
  });
  const text = `Eerst dit. ${sentence} Daarna dat.`;
  for (const part of [found?.term, found?.description]) expect(text.slice(part?.start, part?.end)).toBe(part?.text);
});

test.each([
  "Dit is een net van buizen waardoor warm water stroomt.",
  "Een warmtenet is een belangrijk middel om van het gas af te gaan.",
  "De hoogste kosten zijn een groot probleem voor wie weinig verdient.",
  "Is een warmtenet een net van buizen waardoor warm water stroomt?",
  "Daarom is het goed dat bewoners meedenken over de warmte.",
  "Dit noemen we in de volksmond ook wel een koudebrug.",
  "Isoleren is belangrijk dat weet iedereen in de straat al lang.",
])("no definition: %s", (sentence) => {
  expect(findDefinitions(read(paragraph(sentence)))).toEqual([]);
});

const warmth = read(
  heading("Warmtenetten in de wijk", 1),
  paragraph("Een warmtenet is een net van buizen waardoor warm water stroomt. Veel wijken krijgen een warmtenet."),
  heading("Wat een bewoner betaalt"),
  paragraph("De vaste kosten verschillen. Over de vaste kosten beslist Jansen, en Jansen beslist over het warmtenet."),
  list("de vaste kosten voor Jansen", "de meter"),
);

test("terms are words that come back, together if they stand together, with the sentence that explains them", () => {
  expect(
    listKeyTerms(warmth).map(({ term, count, passage, definition }) => [term, count, passage, definition]),
  ).toEqual([
    ["warmtenet", 4, "p-2", "Een warmtenet is een net van buizen waardoor warm water stroomt."],
    ["vaste kosten", 3, "p-4", null],
    ["wijk", 2, "p-1", null],
  ]);
});

test("a dossier in another language has terms, and no definitions", () => {
  const blocks = [
    "A heat network is a network of pipes. The heat network is shared.",
    "Every heat network needs a heat network.",
  ];
  const text = readDossierText(createDossierOfBlocks(blocks.map(paragraph), { language: "en-GB" }));
  expect(listKeyTerms(text).map(({ term, definition }) => [term, definition])).toEqual([["heat network", null]]);
});

test("terms are the same every time, and each one stands in the passages that it names", () => {
  const word = fc.constantFrom(
    "de",
    "warmte",
    "buurten",
    "is",
    "een",
    "Sociale",
    "cohesie",
    "plek",
    "waar",
    "Water",
    ".",
    "‘straat’",
  );
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 40 }), { maxLength: 12 }), (texts) => {
      const text = read(...texts.map((words, at) => (at % 5 === 0 ? heading : paragraph)(words.join(" "))));
      const terms = listKeyTerms(text);
      expect(listKeyTerms(text)).toEqual(terms);
      expect(new Set(terms.map(({ stems }) => stems)).size).toBe(terms.length);
      for (const { term, passages, passage, count } of terms) {
        expect(passages).toContain(passage);
        expect(count).toBeGreaterThan(0);
        const texts = text.passages
          .filter(({ passage: { id } }) => passages.includes(id))
          .map((each) => each.passage.text);
        expect(texts.join("\n").toLowerCase()).toContain(term.toLowerCase());
      }
    }),
  );
});
