import { expect, test } from "vitest";
import {
  type CourseFileTexts,
  createCourseFilesInMemory,
  exampleCourseFiles,
  formatProblemLines,
  listProblemSentences,
  replaceTextInExampleFile,
  testProblemsOfChangedExample,
} from "~/../tests/support/example-course";
import { buildCourse } from "../../compile/build-course.server";
import { readCourse } from "../../source/read-course.server";
import { checkCourse } from "../check-course";

const one = "01-banden.mdx";
const check = (files: CourseFileTexts) => checkCourse(readCourse(createCourseFilesInMemory(files)));

const drafted = [
  [one, 'id="L1-1"', 'id="L1-1" draft rule="definition-to-term"'],
  [one, "Het zadel heeft geen lucht, dus daar zie je niets aan.", "[schrijf] Waarom niet?"],
  [one, "## Lucht\n", '## Lucht\n\n<ToWrite from="none">\n\nSchrijf over lucht.\n\n</ToWrite>\n'],
  ["misconceptions.yaml", 'name: "Meer olie is beter"', 'name: "[schrijf] Meer olie"'],
].reduce(
  (files, [name = "", from = "", to = ""]) => replaceTextInExampleFile(name, from, to, files),
  exampleCourseFiles as CourseFileTexts,
);

test("drafts, pieces and texts that are still to write are told apart from problems, each with its place", () => {
  const { problems, toWrite } = check(drafted);
  expect(formatProblemLines(problems)).toEqual([]);
  expect(formatProblemLines(toWrite)).toEqual([
    "01-banden.mdx:18  Dit stuk is nog te schrijven. Schrijf het in eigen woorden, en haal <ToWrite> weg.",
    "01-banden.mdx:41  Deze vraag is een concept, gemaakt met de regel definition-to-term. Kijk of zij klopt. Schrijf nog: uitleg bij 1 antwoord en een hint, als die past. Haal daarna draft weg.",
    "misconceptions.yaml:2  Deze tekst is nog te schrijven. Haal [schrijf] weg als hij klaar is.",
  ]);
});

test("a course with anything still to write is not built, and says so in one sentence", async () => {
  const { built, problems } = await buildCourse(createCourseFilesInMemory(drafted), { cache: null });
  expect(built).toBeNull();
  expect(listProblemSentences(problems)).toEqual([
    "1 concept-vraag en 2 stukken zijn nog te schrijven. Lezers zien deze cursus pas als alles er staat. npm run content:check noemt elke plek.",
  ]);
});

test("without the marks the course has its problems again", () => {
  const done = Object.fromEntries(
    Object.entries(drafted).map(([name, text]) => [
      name,
      text.replace(/ draft rule="[^"]+"|\n<ToWrite[\s\S]+?<\/ToWrite>\n/g, ""),
    ]),
  );
  const { problems, toWrite } = check(done);
  expect(formatProblemLines(problems)).toEqual([expect.stringMatching(/^01-banden\.mdx:\d+ .*22 tekens/)]);
  expect(toWrite.map(({ code }) => code)).toEqual(["text-to-write", "text-to-write"]);
});

testProblemsOfChangedExample([
  [
    "a piece to write that says not what it is about",
    one,
    "## Lucht\n",
    "## Lucht\n\n<ToWrite>\n\nLucht.\n\n</ToWrite>\n",
    "01-banden.mdx:18  <ToWrite> heeft geen from.",
  ],
  [
    "a piece to write with other ids",
    one,
    "## Lucht\n",
    '## Lucht\n\n<ToWrite from="p3" />\n',
    '01-banden.mdx:18  from="p3" is niet goed geschreven. Verwacht: de nummers van passages uit dossier/, met spaties ertussen, elk één keer, of none.',
  ],
  [
    "another attribute without a value",
    one,
    'id="L1-1"',
    'id="L1-1" case',
    expect.stringContaining("<Question> mag alleen tekst tussen aanhalingstekens hebben") as string,
  ],
]);
