import { expect, test } from "vitest";
import { exampleCourseFiles, listCourseProblems, replaceTextInExampleFile } from "~/../tests/support/example-course";

const problemAt = (place: string, character: string) =>
  `${place}  Hier staat een teken dat geen tekst is (${character}). Haal het weg, of haal de code met \\ weg die het schrijft.`;

test.each([
  ["\\0", "U+0000"],
  ["\\a", "U+0007"],
  ["\\x07", "U+0007"],
  ["\\x7f", "U+007F"],
  ["\\u0080", "U+0080"],
  ["\\uD800", "U+D800"],
  ["\\uFFFE", "U+FFFE"],
  ["\\uFFFF", "U+FFFF"],
  ["\u0007", "U+0007"],
  ["\u000b", "U+000B"],
])("%j in a title is a problem, because no site can load the course", (written, character) => {
  const spoilt = replaceTextInExampleFile("course.yaml", '"Klein onderhoud"', `"Klein ${written} onderhoud"`);
  expect(listCourseProblems(spoilt)).toEqual([problemAt("course.yaml:2", character)]);
});

test.each([
  ["course.yaml", "Twee lessen over de fiets.", "course.yaml:8"],
  ["sources.yaml", "gelezen", "sources.yaml:1"],
  ["glossary.yaml", "De band met lucht", "glossary.yaml:2"],
  ["misconceptions.yaml", "Wat zie je aan", "misconceptions.yaml:4"],
  ["01-banden.mdx", 'title: "', "01-banden.mdx:2"],
  ["final-test/01.mdx", 'title: "', "final-test/01.mdx:2"],
])("a character that is not text is found in %s", (file, before, place) => {
  expect(listCourseProblems(replaceTextInExampleFile(file, before, `${before}\\0`))).toEqual([
    problemAt(place, "U+0000"),
  ]);
});

test("a key is text too, and a mistake in another field hides no character", () => {
  const key = '"Buiten\\0band": {definition: "De harde band aan de buitenkant.", sources: [B]}';
  const glossary = { ...exampleCourseFiles, "glossary.yaml": `${key}\n${exampleCourseFiles["glossary.yaml"]}` };
  expect(listCourseProblems(glossary)).toEqual([problemAt("glossary.yaml:1", "U+0000")]);
  const edition = replaceTextInExampleFile("course.yaml", '"2026-1"', "2026");
  const course = replaceTextInExampleFile("course.yaml", "Klein onderhoud", "Klein\\0onderhoud", edition);
  expect(listCourseProblems(course)).toEqual([
    problemAt("course.yaml:2", "U+0000"),
    "course.yaml:4  Het veld edition klopt niet. Verwacht: tekst tussen aanhalingstekens.",
  ]);
});

test("tabs, line breaks and every other character are text", () => {
  const spoilt = replaceTextInExampleFile(
    "course.yaml",
    '"Klein onderhoud"',
    '"Klein\\tonderhoud\\n\\r\\N\\L\\u200d\\uFFFD 🚲 \\uD83D\\uDEB2"',
  );
  expect(listCourseProblems(spoilt)).toEqual([]);
  expect(listCourseProblems(exampleCourseFiles)).toEqual([]);
});

test.each([
  [
    'title: "Klein onderhoud"',
    "title: [een, [twee, drie]",
    "course.yaml:2",
    "bij een haak op deze regel ontbreekt de ]",
  ],
  [
    'title: "Klein onderhoud"',
    "title: [\n  een,\n  twee",
    "course.yaml:2",
    "bij een haak op deze regel ontbreekt de ]",
  ],
  ["bloom: toepassen}", "bloom: toepassen", "course.yaml:15", "bij een haak op deze regel ontbreekt de }"],
  ["bloom: toepassen}", "bloom: toepassen]", "course.yaml:15", "bij een haak op deze regel ontbreekt de }"],
  ["bloom: toepassen}", "bloom: toepassen}}", "course.yaml:15", "hier staat een } te veel."],
  ["bloom: toepassen}", `bloom: ${"[".repeat(20_000)}}`, "course.yaml:15", "er staat te veel in elkaar."],
  ["language: nl", "\tlanguage: nl", "course.yaml:3", "er staat een tab."],
  ["    objectives:", "\tobjectives:", "course.yaml:19", "er staat een tab."],
])("a file with %s as %s has one problem, of which the advice fits", (from, to, place, advice) => {
  const problems = listCourseProblems(replaceTextInExampleFile("course.yaml", from, to)).filter((line) =>
    line.startsWith("course.yaml"),
  );
  expect(problems).toEqual([expect.stringContaining(advice)]);
  expect(problems[0]?.split("  ")[0]).toBe(place);
});

test("two mistakes on different lines are both told", () => {
  const one = replaceTextInExampleFile("course.yaml", "language: nl", "language: nl: en");
  const files = replaceTextInExampleFile("course.yaml", "accreditation: null", "accreditation: a: b", one);
  expect(listCourseProblems(files).filter((line) => line.includes("twee dubbele punten"))).toHaveLength(2);
});

const accreditedAs = (written: string) =>
  replaceTextInExampleFile("course.yaml", "accreditation: null", `accreditation: ${written}`);

test.each([
  "null",
  '"R-12"',
  '{id: "R-12", from: "2027-01-01", until: "2027-12-31"}',
  "{id: R, from: 2027-01-01, until: 2027-01-01}",
])("an accreditation may be %s", (written) => {
  expect(listCourseProblems(accreditedAs(written))).toEqual([]);
});

test.each([
  ["{id: R, from: 2027-01-01}", "Het veld accreditation.until ontbreekt. Verwacht: tekst tussen aanhalingstekens."],
  ["{id: R, from: 2027-01-01, until: 2026-12-31}", "Het veld accreditation.until klopt niet."],
  ["{id: R, from: 1 januari, until: 2026-12-31}", "Het veld accreditation.from heeft niet de goede vorm."],
  ["{id: R, from: 2027-01-01, until: 2027-12-31, points: 3}", "points"],
  ["12", "Het veld accreditation"],
])("an accreditation can't be %s, and the problem names the field", (written, problem) => {
  const problems = listCourseProblems(accreditedAs(written));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^course\.yaml:\d+ /);
  expect(problems[0]).toContain(problem);
});

test("a colon that is missing, and a field whose first line is gone, are one mistake each, and hide no other", () => {
  const colon = replaceTextInExampleFile("course.yaml", "\nobjectives:", "\nobjectives");
  const name = "de naam van een veld staat op één regel, met een dubbele punt erachter.";
  expect(listCourseProblems(colon)).toEqual([`course.yaml:14  Dit is geen goede YAML: ${name}`]);
  const lost = replaceTextInExampleFile("course.yaml", "\nfinal_test:", "");
  const indent = "het inspringen klopt niet. Zet wat bij elkaar hoort even ver naar rechts.";
  expect(listCourseProblems(lost)).toEqual([`course.yaml:25  Dit is geen goede YAML: ${indent}`]);
  const both = replaceTextInExampleFile("course.yaml", "\nobjectives:", "\nobjectives", lost);
  expect(listCourseProblems(both)).toHaveLength(2);
});

test("an empty file is told once, also if the course names what should be in it", () => {
  const without = (name: string) => listCourseProblems({ ...exampleCourseFiles, [name]: "" });
  expect(without("course.yaml")).toEqual(["course.yaml:1  Dit bestand is leeg. Zijn de regels weggevallen?"]);
  for (const name of ["sources.yaml", "glossary.yaml", "misconceptions.yaml"])
    expect(without(name)).toEqual([
      expect.stringMatching(`^${name}:1  Dit bestand is leeg, en de cursus noemt \\d+ keer iets`),
    ]);
});
