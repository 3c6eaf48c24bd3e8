import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createCourseFilesInMemory,
  exampleCourseFiles,
  listCourseWarnings,
  replaceTextInExampleFile,
} from "~/../tests/support/example-course";
import { describeCourseProblem } from "~/ui/course-problems";
import { messagesFor } from "~/ui/messages";
import { readCourse } from "../../source/read-course.server";
import { listCompleteSentencesInLabel, listSentences } from "../../source/split-sentences";
import { checkCourse } from "../check-course";
import { measureSentencesInLessons } from "./sentence-measures";

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

const long = ofWords(25);

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

test.each(places)("a sentence over 24 words is named in %s", (_place, file, from, to, line) => {
  expect(listCourseWarnings(replaceTextInExampleFile(file, from, to))).toEqual([
    `${file}:${line}  Deze zin heeft 25 woorden: ‘Wie fietst fietst fietst fietst fietst …’. Verwacht: ten hoogste 24.`,
  ]);
});

test("24 words pass, and so does a longer one with a term and a citation counted as they are read", () => {
  expect(listCourseWarnings(replaceTextInExampleFile(one, "Plakken kan vaak.", ofWords(24)))).toEqual([]);
  const cited = `${ofWords(23).slice(0, -1)} <Term>binnenband</Term> [@B; @B].`;
  expect(listCourseWarnings(replaceTextInExampleFile(one, "Plakken kan vaak.", cited))).toEqual([]);
});

/** Returns the warnings about a lesson with these sentences in its misconception, by their numbers of words. */
function warningsAboutSentences(lengths: number[]): string[] {
  return listCourseWarnings(replaceTextInExampleFile(one, "Plakken kan vaak.", lengths.map(ofWords).join(" ")));
}

/** Returns sentences of these lengths, over and over. */
const repeat = (times: number, ...lengths: number[]) => Array.from({ length: times }, () => lengths).flat();

const inCourse = (mean: string) =>
  `course.yaml:17  De zinnen in de lopende tekst van de cursus hebben gemiddeld ${mean} woorden. Verwacht: 11 tot 12.`;
const inLesson = (mean: string) =>
  `01-banden.mdx:1  De zinnen in de lopende tekst van deze les hebben gemiddeld ${mean} woorden. Verwacht: 10 tot 13.`;

test("a lesson with sentences of different lengths, 11 to 12 words on average, has no warning", () => {
  expect(warningsAboutSentences(repeat(30, 4, 20, 11, 12))).toEqual([]);
});

test("a lesson, and the course, with sentences that are long or short on average are named with their mean", () => {
  expect(warningsAboutSentences(repeat(60, 8, 22))).toEqual([inLesson("14,7"), inCourse("14,7")]);
  expect(warningsAboutSentences(repeat(60, 3, 15))).toEqual([inLesson("8,9"), inCourse("8,9")]);
});

test("a lesson of which the mean is right may make that of the course wrong", () => {
  expect(warningsAboutSentences(repeat(60, 4, 17))).toEqual([inCourse("10,3")]);
});

test("a lesson of which all sentences are alike is named with its standard deviation", () => {
  expect(warningsAboutSentences(repeat(60, 8, 16))).toEqual([
    "01-banden.mdx:1  De zinnen van deze les zijn bijna even lang (standaardafwijking 4,1). Verwacht: ten minste 5. Wissel lange en korte zinnen af.",
  ]);
});

test("six short sentences in a row pass, and seven are named where they begin", () => {
  const [before, after] = [[...repeat(40, 19, 4), 19], [19]];
  expect(warningsAboutSentences([...before, ...repeat(6, 8), ...after])).toEqual([]);
  expect(warningsAboutSentences([...before, ...repeat(7, 8), ...after])).toEqual([
    "01-banden.mdx:31  Hier staan 7 zinnen van minder dan 9 woorden na elkaar. Verwacht: ten hoogste 6.",
  ]);
});

test("a text of fewer than thirty sentences is not measured", () => {
  expect(warningsAboutSentences(repeat(25, 20))).toEqual([]);
  expect(warningsAboutSentences(repeat(26, 20))).not.toEqual([]);
});

test("running text is paragraphs, list items that are sentences, misconceptions and stories of cases", () => {
  const lessons = readCourse(createCourseFilesInMemory()).source.lessons;
  const [banden, ketting] = measureSentencesInLessons({ lessons });
  expect(banden?.sentences.map(({ text }) => text)).toEqual([
    "De binnenband houdt de lucht vast.",
    "Zie ook deze uitleg.",
    "Een lekke band moet je weggooien.",
    "Dat is jammer van de band.",
    "Plakken kan vaak.",
  ]);
  expect(banden).toMatchObject({ words: 25, mean: 5, longest: 6 });
  expect(banden?.spread).toBeCloseTo(Math.sqrt(8 / 5), 10);
  expect(ketting?.sentences.map(({ text }) => text)).toEqual([
    "Een druppel per schakel is genoeg.",
    "De fiets van Sam piept bij elke trap.",
  ]);
});

test("a mean just outside its limits is written with enough decimals, and no mean is told if a lesson can't be read", () => {
  const warnings = { mean: 12.003, least: 11, most: 12 };
  const sentence = (locale: "nl" | "en") =>
    describeCourseProblem({ file: "", line: 1, code: "course-sentences-mean", data: warnings }, messagesFor(locale));
  expect(sentence("nl")).toContain("gemiddeld 12,003 woorden. Verwacht: 11 tot 12.");
  expect(sentence("en")).toContain("12.003 words");
  const prose = Array.from({ length: 60 }, () => "Wie fietst.").join(" ");
  const short = replaceTextInExampleFile(one, "De <Term>binnenband", `${prose}\n\nDe <Term>binnenband`);
  const told = (files: typeof short) =>
    checkCourse(readCourse(createCourseFilesInMemory(files))).warnings.filter(({ code }) =>
      code.endsWith("sentences-mean"),
    );
  expect(told(short)).toHaveLength(2);
  const broken = replaceTextInExampleFile(one, "Plakken kan vaak.", "Plakken kan {vaak}.", short);
  expect(told(broken)).toEqual([]);
});
