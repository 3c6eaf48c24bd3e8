import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleCourseFiles, listCourseWarnings, replaceTextInExampleFile } from "~/../tests/support/example-course";
import { listCompleteSentencesInLabel, listSentences } from "../source/split-sentences";

const one = "01-banden.mdx";

function ofWords(count: number): string {
  return `${Array.from({ length: count }, (_, index) => (index === 0 ? "Wie" : "fietst")).join(" ")}.`;
}

function measured(text: string): (string | number)[][] {
  return listSentences(text, 1).map(({ text: sentence, words, line }) => [sentence, words, line]);
}

test("an abbreviation doesn't end a sentence, and a quotation belongs to what leads it in", () => {
  expect(measured("Dhr. De Wit leest o.a. blz. 12 van 2024. ’s Middags rust hij. Hij zegt: ‘Tot morgen.’")).toEqual([
    ["Dhr. De Wit leest o.a. blz. 12 van 2024.", 9, 1],
    ["’s Middags rust hij.", 4, 1],
    ["Hij zegt: ‘Tot morgen.’", 4, 1],
  ]);
});

test("a sentence has the line that it starts on", () => {
  expect(measured("Een regel\nen nog een. Een zin\nover twee regels.").map(([, , line]) => line)).toEqual([1, 2]);
});

test("a label counts only when it ends as a sentence", () => {
  expect(listCompleteSentencesInLabel("Een grasveld waar kinderen voetballen", 1)).toEqual([]);
  expect(listCompleteSentencesInLabel("Wat speelt er (en waar?)", 1)).toHaveLength(1);
  expect(listCompleteSentencesInLabel("‘Wij doen het zelf.’", 1)).toMatchObject([{ words: 4 }]);
});

test("sentences are found as they were written, whatever their lengths", () => {
  const word = fc.constantFrom("buurt", "één", "auto’s", "mbo-4", "zo’n", "2024", "plein,", "(straat)", "‘koor’");
  const sentence = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 30 }), fc.constantFrom(".", "?", "!"))
    .map(([words, end]) => `Wie ${words.join(" ").replace(/,$/, "")}${end}`);
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
      expect(listSentences(sentences.join(" "), 1).map(({ text, words }) => [text, words])).toEqual(
        sentences.map((text) => [text, text.split(" ").length]),
      );
    }),
  );
});

test("the example has sentences short enough", () => {
  expect(listCourseWarnings(exampleCourseFiles)).toEqual([]);
});

const long = ofWords(23);

const places: [place: string, file: string, from: string, to: string, line: number][] = [
  ["the text", one, "Plakken kan vaak.", long, 31],
  ["the story of a case", "02-ketting.mdx", "De fiets van Sam piept bij elke trap.", long, 20],
  ["a question about a case", "02-ketting.mdx", "Wat doe je eerst?", long, 23],
  ["the question itself", one, "Waar zoek je het lek?", long, 37],
  ["an option", one, "Een nieuwe ketting", long, 56],
  ["feedback", one, "De ketting heeft met een lek in de band niets te maken.", long, 57],
  ["feedback after its misconception", "final-test/01.mdx", "Nee. Te veel olie trekt zand en stof aan.", long, 12],
  ["a cell of a table", one, "De velg is de ring waar de band omheen ligt.", long, 82],
  ["a pre-question", one, "Heb je ooit een band geplakt?", long, 9],
  ["what is asked from memory", one, "Hoe plak je een band?", long, 106],
  ["the claim of a misconception", one, "Een lekke band moet je weggooien.", long, 29],
  ["a title", one, "Een lekke band: wat doe je?", long, 2],
  ["a paragraph of course.yaml", "course.yaml", "Twee lessen over de fiets.", long, 8],
  ["the glossary", "glossary.yaml", "De band met lucht, binnen in de buitenband.", long, 2],
  ["misconceptions.yaml", "misconceptions.yaml", "Wat zie je aan een vette ketting?", long, 4],
  ["what was read of a source", "sources.yaml", 'read_note: "gelezen"', `read_note: "${long}"`, 1],
];

test.each(places)("a sentence over 22 words is named in %s", (_place, file, from, to, line) => {
  expect(listCourseWarnings(replaceTextInExampleFile(file, from, to))).toEqual([
    `${file}:${line}  Deze zin heeft 23 woorden: ‘Wie fietst fietst fietst fietst fietst …’. Verwacht: ten hoogste 22.`,
  ]);
});

test("22 words pass, and so does a longer one with a term and a citation counted as they are read", () => {
  expect(listCourseWarnings(replaceTextInExampleFile(one, "Plakken kan vaak.", ofWords(22)))).toEqual([]);
  const cited = `${ofWords(21).slice(0, -1)} <Term>binnenband</Term> [@B; @B].`;
  expect(listCourseWarnings(replaceTextInExampleFile(one, "Plakken kan vaak.", cited))).toEqual([]);
});

test("a lesson whose sentences are long on average is named with its mean", () => {
  const text = Array.from({ length: 60 }, () => ofWords(20)).join(" ");
  expect(listCourseWarnings(replaceTextInExampleFile(one, "Plakken kan vaak.", text))).toEqual([
    expect.stringMatching(
      /^01-banden\.mdx:1 {2}De zinnen van deze les hebben gemiddeld 1[2-9],\d woorden\. Verwacht: ten hoogste 12\.$/,
    ),
  ]);
});
