import fc from "fast-check";
import { expect, test } from "vitest";
import { createDossierOfBlocks, heading, list, paragraph } from "~/../tests/support/draft-dossier";
import type { SourceBlock } from "../../dossier/reading/source-document";
import { draftCourse } from "../draft-course-from-dossier";
import { lessonMinutes, mostLessons } from "./outline";

const words = (count: number) => Array.from({ length: count }, (_, at) => `woord${at % 7}`).join(" ");
const draft = (blocks: readonly SourceBlock[], language = "nl") =>
  draftCourse(createDossierOfBlocks(blocks, { language }), () => []);
const titles = (blocks: readonly SourceBlock[], language?: string) =>
  draft(blocks, language).lessons.map(({ title }) => title);

const size = fc.integer({ min: 1, max: 700 });
const block: fc.Arbitrary<SourceBlock> = fc.oneof(
  { weight: 4, arbitrary: size.map((count) => paragraph(words(count))) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom("Verf", "Kwasten", "Lak"), fc.integer({ min: 1, max: 4 }))
      .map(([text, depth]) => heading(text, depth)),
  },
  { weight: 1, arbitrary: size.map((count) => list(words(count), words(count))) },
  { weight: 1, arbitrary: size.map((count): SourceBlock => ({ kind: "note", mark: "1", text: words(count) })) },
  { weight: 1, arbitrary: fc.constant<SourceBlock>(heading("Literatuur", 2)) },
);

test("every passage is in one lesson, in order, or in the list of literature", () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 60 }), (blocks) => {
      const { dossier, lessons } = draft(blocks);
      const listed = lessons.flatMap(({ passages }) => passages);
      const all = dossier.passages.map(({ id }) => id);
      const inLessons = new Set(listed);
      expect(listed).toEqual(all.filter((id) => inLessons.has(id)));
      for (const { id, text } of dossier.passages)
        if (!inLessons.has(id)) {
          const before = dossier.passages.slice(0, all.indexOf(id) + 1);
          expect(
            before.some((each) => each.text === "Literatuur"),
            text,
          ).toBe(true);
        }
      expect(draft(blocks).lessons).toEqual(lessons);
      expect(new Set(lessons.map(({ title }) => title)).size).toBe(lessons.length);
    }),
  );
});

test("lessons of short paragraphs are of 5 to 12 minutes, wherever the headings stand", () => {
  const short = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 5, max: 200 }).map((count) => paragraph(words(count))) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }).map((depth) => heading("Verf", depth)) },
  );
  fc.assert(
    fc.property(fc.array(short, { minLength: 1, maxLength: 120, size: "max" }), (blocks) => {
      const { lessons } = draft(blocks);
      const whole = lessons.reduce((sum, { minutes }) => sum + minutes, 0);
      const least = whole < lessonMinutes.least ? 0 : lessonMinutes.least;
      for (const { minutes } of lessons) {
        expect(minutes).toBeGreaterThanOrEqual(least);
        expect(minutes).toBeLessThanOrEqual(lessonMinutes.most);
      }
    }),
  );
});

test("lessons follow the sections and take their titles; short sections go together and a long one is cut at a paragraph", () => {
  const section = (title: string, ...counts: number[]) => [
    heading(title),
    ...counts.map((count) => paragraph(words(count))),
  ];
  const blocks = [
    heading("Verven", 1),
    ...section("Verf", 300, 300, 400),
    ...section("Kwasten", 500),
    ...section("Lak", 500),
    ...section("Beits", 900, 900, 900),
  ];
  expect(draft(blocks).lessons.map(({ title, minutes }) => [title, minutes])).toEqual([
    ["Verf", 7],
    ["Kwasten", 7],
    ["Beits", 7],
    ["Beits (2)", 12],
  ]);
});

test("a dossier without headings is cut at paragraphs, and named by its terms or by a number", () => {
  const about = (term: string) =>
    paragraph(
      Array.from({ length: 120 }, () => `Over de ${term} gaat het hier, en de ${term} is van iedereen.`).join(" "),
    );
  expect(titles([about("lakverf"), about("beitsverf")])).toEqual(["Lakverf", "Beitsverf"]);
  expect(titles([1, 2].map(() => paragraph(words(1_000))))).toEqual(["Deel 1", "Deel 2"]);
  expect(titles([paragraph("Kort.")], "en")).toEqual(["Part 1"]);
});

test("a dossier too long for the numbers of lessons gives longer lessons", () => {
  const { lessons } = draft(Array.from({ length: 900 }, () => paragraph(words(250))));
  expect(lessons.length).toBeLessThanOrEqual(mostLessons);
  expect(lessons.length).toBeGreaterThan(mostLessons / 2);
});

test("a lesson has an objective for each term that it explains, or one of its own", () => {
  const blocks = [
    heading("Verf"),
    paragraph(
      "Een primer is een laag die hout klaarmaakt voor verf. De pigmenten zijn de stoffen die kleur geven aan verf.",
    ),
    paragraph(words(900)),
    heading("Lak"),
    paragraph(words(900)),
  ];
  expect(draft(blocks).objectives.map(({ lesson, text, passages }) => [lesson, text, passages.length])).toEqual([
    [0, "Je kunt uitleggen wat de pigmenten zijn.", 1],
    [0, "Je kunt uitleggen wat een primer is.", 1],
    [1, "Je kunt vertellen wat de bron zegt over “Lak”.", 2],
  ]);
  expect(draft(blocks, "en").objectives[0]?.text).toBe("You can tell what the source says about “Verf”.");
});
