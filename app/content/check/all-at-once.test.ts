/**
 * This test checks that one run of the course check reports every mistake, in any file, and reports no mistake that only follows from
 * another one.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type CourseFileTexts,
  createCourseFilesInMemory,
  exampleCourseFiles,
  listCourseProblems,
  replaceTextInExampleFile,
  warningsAboutPlaces,
} from "~/../tests/support/example-course";
import { describeCourseProblem } from "~/ui/course-problems";
import { messagesFor } from "~/ui/messages";
import { listProblemsOfNewEdition } from "../source/problem";
import { isCompleteCourse, readCourse } from "../source/read-course.server";
import { checkCourse } from "./check-course";

const one = "01-banden.mdx";
const two = "02-ketting.mdx";

const mistakes: [layer: string, file: string, from: string, to: string, expected: string][] = [
  [
    "YAML",
    "misconceptions.yaml",
    'name: "Meer olie is beter"',
    "name: Olie: meer is beter",
    'misconceptions.yaml:2  Dit is geen goede YAML: op deze regel staan twee dubbele punten. Zet de tekst tussen aanhalingstekens. Zo: naam: "Een zin: met een dubbele punt".',
  ],
  [
    "a field",
    "course.yaml",
    'edition: "2026-1"',
    "edition: 2026",
    "course.yaml:4  Het veld edition klopt niet. Verwacht: tekst tussen aanhalingstekens.",
  ],
  [
    "a file",
    "course.yaml",
    "bloom: evalueren}\n",
    "bloom: evalueren}\n  - id: bel\n    course_objective: E1\n    objectives:\n      - {id: L3.1, text: Je belt., bloom: toepassen}\n",
    "course.yaml:25  De les bel heeft geen bestand. Verwacht: 03-bel.mdx.",
  ],
  [
    "text with tags",
    one,
    "Dat is jammer van de band. Plakken kan vaak.",
    "Een band van 3 <4 bar is te slap.",
    "01-banden.mdx:31  Met <4 begint een tag, maar dit is er geen. Schrijf \\<4, of zet een spatie na <.",
  ],
  [
    "what a lesson may hold",
    one,
    "Twee jaren uit de geschiedenis.",
    "Twee {jaren} uit de geschiedenis.",
    "01-banden.mdx:25  Tekst tussen { en } kan niet. Zet er een \\ voor als je het teken zelf bedoelt.",
  ],
  [
    "the block at the top",
    two,
    'short: "Ketting"',
    'kort: "Ketting"',
    "02-ketting.mdx:3  Dit bestand kent dit niet: kort. Is het een tikfout?",
  ],
  [
    "a place",
    two,
    "## Olie",
    "# Olie",
    "02-ketting.mdx:14  Gebruik ## voor een kop in een les, en ### voor een kop eronder.",
  ],
  [
    "a key in the text",
    one,
    "De <Term>binnenband</Term>",
    "De <Term>buitenband</Term>",
    "01-banden.mdx:18  Het begrip ‘buitenband’ staat niet in glossary.yaml.",
  ],
  [
    "how a question is written",
    one,
    "- [x] Je houdt het rubber",
    "- [ ] Je houdt het rubber",
    "01-banden.mdx:39  De vraag heeft geen goed antwoord. Zet precies één [x].",
  ],
  [
    "a rule about a question",
    one,
    'type="multiple" objective="L1.1" bloom="toepassen" sources="B"',
    'type="multiple" objective="L1.1" bloom="toepassen" sources="X"',
    "01-banden.mdx:48  De bron X staat niet in sources.yaml.",
  ],
];

test("nine planted mistakes and one more, of ten layers, are told in one run and cause no other", () => {
  const spoilt = mistakes.reduce<CourseFileTexts>(
    (files, [, file, from, to]) => replaceTextInExampleFile(file, from, to, files),
    exampleCourseFiles,
  );
  expect(listCourseProblems(spoilt).sort()).toEqual(mistakes.map(([, , , , expected]) => expected).sort());
  // The mistakes cause no false warnings, because a paragraph that is left out does not shift the text after it.
  const { warnings } = checkCourse(readCourse(createCourseFilesInMemory(spoilt)));
  expect(warnings.filter(({ code }) => !warningsAboutPlaces.includes(code))).toEqual([]);
});

test.each(mistakes)("a mistake in %s alone is told alone", (_layer, file, from, to, expected) => {
  expect(listCourseProblems(replaceTextInExampleFile(file, from, to))).toEqual([expected]);
});

test("a file that can't be read at all causes no other problem", () => {
  for (const name of Object.keys(exampleCourseFiles)) {
    const { [name]: _gone, ...others } = exampleCourseFiles;
    const entries = new Map(createCourseFilesInMemory(others).entries).set(name, new Uint8Array([1]));
    const report = checkCourse(readCourse({ ...createCourseFilesInMemory(), entries }));
    expect(listProblemsOfNewEdition(report), name).toEqual([{ file: `fiets/${name}`, line: 1, code: "file-not-text" }]);
  }
});

test("an entry that can't be used is there all the same: what leads to it is not told", () => {
  const spoilt = [
    ["sources.yaml", 'title: "', 'titel: "'],
    ["glossary.yaml", "definition:", "definitie:"],
    ["misconceptions.yaml", "explanation:", "uitleg:"],
  ].reduce<CourseFileTexts>(
    (files, [file = "", from = "", to = ""]) => replaceTextInExampleFile(file, from, to, files),
    exampleCourseFiles,
  );
  const files = listCourseProblems(spoilt).map((line) => line.split(":")[0]);
  expect([...new Set(files)]).toEqual(["glossary.yaml", "misconceptions.yaml", "sources.yaml"]);
});

test("every paragraph that is no Markdown is told, up to ten of a file", () => {
  const text = (count: number) => Array.from({ length: count }, (_, index) => `Dit is ${index} <${index} meter.`);
  const told = (count: number) =>
    listCourseProblems(
      replaceTextInExampleFile(
        one,
        "De <Term>binnenband</Term>",
        `${text(count).join("\n\n")}\n\nDe <Term>binnenband</Term>`,
      ),
    );
  expect(told(4).map((line) => line.split("  ")[0])).toEqual([18, 20, 22, 24].map((line) => `${one}:${line}`));
  expect(told(12)).toHaveLength(10);
});

const names = Object.keys(exampleCourseFiles).filter((name) => /\.(yaml|mdx)$/.test(name));
const piece = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    "<",
    ">",
    "</",
    "<Question>",
    "</Case>",
    "{",
    "}",
    "<Term>",
    "---\n",
    "- [ ] ",
    "> ",
    "1969. ",
    "**",
    "__",
  ),
  fc.constantFrom(
    "[a]",
    "[@B]",
    "[!a]",
    "import a",
    "\n\n",
    "\n",
    "\t",
    ": ",
    "&a",
    "*a",
    "!!js",
    "|",
    "`",
    "\0",
    "\uFEFF",
    "\uFFFD",
  ),
  fc.constantFrom(
    "__proto__: 1\n",
    "constructor",
    "  - ",
    "#",
    "####",
    "![",
    "](media/x.png)",
    "<!-- ",
    "\uD800",
    "null\n",
  ),
);

test("any text in any file gives problems with words, and never an error", { timeout: 60_000 }, () => {
  const place = fc.record({
    name: fc.constantFrom(...names),
    at: fc.nat(),
    cut: fc.nat(40),
    pieces: fc.array(piece, { maxLength: 6 }),
  });
  fc.assert(
    fc.property(place, ({ name, at, cut, pieces }) => {
      const text = exampleCourseFiles[name] ?? "";
      const start = at % text.length;
      const files = { ...exampleCourseFiles, [name]: text.slice(0, start) + pieces.join("") + text.slice(start + cut) };
      const reading = readCourse(createCourseFilesInMemory(files));
      const { problems, newEditionProblems, warnings } = checkCourse(reading);
      if (problems.length === 0) expect(isCompleteCourse(reading.source)).toBe(true);
      for (const problem of [...problems, ...newEditionProblems, ...warnings]) {
        expect(problem.line).toBeGreaterThan(0);
        for (const locale of ["nl", "en"] as const)
          expect(describeCourseProblem(problem, messagesFor(locale))).not.toMatch(/undefined|NaN|\[object/);
      }
    }),
    { numRuns: 50 },
  );
});

test("files with nothing but noise give problems, and never an error", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const noise = pieces.join("");
      const texts = names.map((name) => [name, name.endsWith(".mdx") ? `---\ntitle: "x"\n---\n${noise}` : noise]);
      expect(listCourseProblems(Object.fromEntries(texts))).not.toEqual([]);
    }),
    { numRuns: 20 },
  );
});
