import fc from "fast-check";
import { expect, test } from "vitest";
import { cutQuestion, listQuestionWords } from "~/content/search/search-words";
import type { OwnNotesOfCourse } from "./own-notes";
import { countTexts, markHits, searchOwnNotes, suggestNoteWords } from "./search-own-notes";

const readSearchWords = (search: string) => listQuestionWords(cutQuestion(search));

const hitsIn = (text: string, search: string) =>
  markHits(text, readSearchWords(search)).flatMap((part) => (part.isHit ? [part.text] : []));

test.each([
  ["een café in de buurt", "CAFE", ["café"]],
  ["cafe\u0301 en cafe", "café", ["cafe\u0301", "cafe"]],
  ["İzmir", "izmir", ["İzmir"]],
  ["de buurt, de straat", "de straat", ["de", "de", "straat"]],
  ["aaa", "aa", ["aaa"]],
  ["<b>vet</b> & co", "<vet>", ["vet"]],
  ["de sa\u00admenleving", "samenleving", ["sa\u00admenleving"]],
  ["een straße", "STRASSE", ["straße"]],
  ["de\u00a0tuin✓klaar", "tuin klaar", ["tuin", "klaar"]],
  ["हिन्दी", "हिन्दी", ["हिन्दी"]],
  ["مرحبا بك", "مرحبا", ["مرحبا"]],
  ["niets", "iets anders", ["iets"]],
  ["niets", "  ", []],
])("in %j, %j marks %j", (text, search, hits) => {
  expect(hitsIn(text, search)).toEqual(hits);
});

const texts = fc.string({ unit: "grapheme" });

test("the parts of a text are the text, whatever is searched for, and a text is found by any word of itself", () => {
  fc.assert(
    fc.property(texts, texts, (text, search) => {
      const parts = markHits(text, readSearchWords(search));
      expect(parts.map((part) => part.text).join("")).toBe(text);
      for (const [at, part] of parts.entries()) {
        expect(part.text).not.toBe("");
        expect(part.isHit).not.toBe(parts[at + 1]?.isHit);
      }
      for (const word of listQuestionWords(text)) expect(markHits(text, [word]).some(({ isHit }) => isHit)).toBe(true);
    }),
  );
});

const note = { kind: "passage" as const, place: "passage:a", heading: "Het plein", to: null, task: null };
const courses: OwnNotesOfCourse[] = [
  {
    course: { id: "een", title: "Eén", language: "nl" },
    lessons: [
      {
        id: "a",
        named: null,
        isGone: true,
        notes: [
          { ...note, text: "Mijn buurman tuiniert." },
          { ...note, place: "task:b", kind: "task", text: "" },
        ],
      },
    ],
  },
];

test("all words must be in the text or its heading, and a task without a text is not found", () => {
  expect(countTexts(searchOwnNotes(courses, readSearchWords("plein BUURMAN")))).toBe(1);
  expect(searchOwnNotes(courses, readSearchWords("plein buurvrouw"))).toEqual([]);
  expect(searchOwnNotes(courses, [])).toEqual([]);
  expect(searchOwnNotes(courses, readSearchWords("plein"))[0]?.lessons[0]?.notes).toHaveLength(1);
});

test.each([
  ["tuniert", ["tuiniert"]],
  ["Pleim buurm", ["plein", "buurm"]],
  ["buurman", null],
  ["qqqqqqqq", null],
  ["buurmam qqqqqqqq", null],
  ["", null],
])("for %j, the words %j are meant", (search, meant) => {
  expect(suggestNoteWords(courses, readSearchWords(search))).toEqual(meant);
});

test("of very many hits the first hundred are marked, and the parts are still the text", () => {
  const text = "a b ".repeat(1000);
  const parts = markHits(text, ["a", "b"]);
  expect(parts.filter(({ isHit }) => isHit)).toHaveLength(100);
  expect(parts.map((part) => part.text).join("")).toBe(text);
});

test("a search has at most eight words, and one with many unknown words gets no suggestion", () => {
  expect(readSearchWords("a b c d e f g h i j")).toHaveLength(8);
  expect(suggestNoteWords(courses, readSearchWords("buurmna tuineirt mjin"))).toEqual(["buurman", "tuiniert", "mijn"]);
  expect(suggestNoteWords(courses, readSearchWords("buurmna tuineirt mjin plien"))).toBe(null);
});

test("a sign that stands for a sentence is found, and costs no more than the letters of it", () => {
  expect(hitsIn("zie \ufdfa hier", "\ufdfa")).toEqual(["\ufdfa"]);
  expect(hitsIn("de ﬁets", "fiets")).toEqual(["ﬁets"]);
  const time = (sign: string) => {
    const start = performance.now();
    for (let round = 0; round < 10; round++) markHits(sign.repeat(4000), ["zzz"]);
    return performance.now() - start;
  };
  expect(time("\ufdfa")).toBeLessThan(18 * time("é") + 100);
});
