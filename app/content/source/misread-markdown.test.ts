/**
 * This test checks that text which would be lost, or shown differently from what the author meant, gives a warning that says what to type.
 */
import { expect, test } from "vitest";
import {
  type CourseFileTexts,
  createCourseFilesInMemory,
  formatProblemLines,
  listCourseProblems,
  listCourseWarnings,
  replaceTextInExampleFile,
} from "~/../tests/support/example-course";
import type { Root } from "~/platform/markdown/tree";
import { describeCourseProblem } from "~/ui/course-problems";
import { messagesFor } from "~/ui/messages";
import { checkCourse } from "../check/check-course";
import { findMisreadMarkdown } from "./misread-markdown";
import { readCourse } from "./read-course.server";

const one = "01-banden.mdx";
const here = "Plakken kan vaak.";
/** Returns the example course with this text instead of a sentence in line 31. */
const withText = (text: string): CourseFileTexts => replaceTextInExampleFile(one, here, text);

const bold = (marks: string, escaped: string) =>
  `Lezers zien hier ${marks} staan. Schrijf ${marks}woord${marks}: binnen de tekens geen spatie, erbuiten wel. Bedoel je de tekens zelf? Schrijf ${escaped}.`;
const link = (text: string) =>
  `Lezers zien hier [${text}] met de haken. Is het een link? Schrijf [${text}](https://…). Bedoel je de haken zelf? Schrijf \\[${text}\\].`;
const year = (number: number) =>
  `Hier begint een lijst met nummer ${number}. Is het een jaartal? Schrijf ${number}\\. of begin met een ander woord.`;

test.each<[text: string, line: number, sentence: string]>([
  ["Let ** goed ** op.", 31, bold("**", "\\*\\*")],
  ["Een **“plakker”**je is klein.", 31, bold("**", "\\*\\*")],
  ["Een regel\nen **nog een.", 32, bold("**", "\\*\\*")],
  ["Let __ goed __ op.", 31, bold("__", "\\_\\_")],
  ["Een __plakker__je is klein.", 31, bold("__", "\\_\\_")],
  ["Kijk in [de gids].", 31, link("de gids")],
  ["Kijk in [de gids] (https://a.example).", 31, link("de gids")],
  ["Kijk in [de gids][2].", 31, link("de gids")],
  ["Kijk in [de *rode* gids].", 31, link("de rode gids")],
  ["Zo zit dat[^1].", 31, "Een voetnoot kan niet. Zet het in de tekst, of gebruik een bron: [@sleutel]."],
  ["\n\n1969. Dat was een goed jaar.", 33, year(1969)],
  ["\n\n1. Een lijst.\n1969. Dat was een goed jaar.", 34, year(1969)],
  [
    "Caf\uFFFD.",
    31,
    "Hier staat \uFFFD: een teken dat niet te lezen was. Bewaar het bestand als UTF-8, en typ het teken opnieuw.",
  ],
])("%j is a warning at its line", (text, line, sentence) => {
  expect(listCourseWarnings(withText(text))[0]).toBe(`${one}:${line}  ${sentence}`);
});

test.each([
  "Let **goed** op, en __ook__ hier, en ***daar***.",
  "Vijf sterren: ***** en ____ om in te vullen.",
  "De tekens \\*\\* en \\_\\_ zelf.",
  "In snake__case hoort het zo.",
  "Tussen \\[haken\\] staat iets, en hier is iets weg […].",
  "Kijk in [de gids](https://a.example), bij `[a] ** 1969.` of op jan@a.example.",
  "\n\n1. Een lijst.\n2. Met twee punten.",
  "\n\n1969\\. Dat was een goed jaar.",
])("%j is no warning", (text) => {
  expect(listCourseWarnings(withText(text))).toEqual([]);
});

test("what a warning says to type mends it", () => {
  expect(listCourseWarnings(withText("Let \\*\\* op \\[de gids\\].\n\n1969\\. Een jaar."))).toEqual([]);
});

test("questions and their feedback are read too, and a citation or a misconception is no link", () => {
  expect(
    listCourseWarnings(replaceTextInExampleFile(one, "Waar zoek je het lek?", "Waar zoek je ** het lek?")),
  ).toEqual([`${one}:37  ${bold("**", "\\*\\*")}`]);
  expect(
    listCourseWarnings(replaceTextInExampleFile(one, "  > Klopt. Uit het gat", "  > Klopt [toch]. Uit het gat")),
  ).toEqual([`${one}:40  ${link("toch")}`]);
});

test("a YAML file is no Markdown", () => {
  expect(
    listCourseWarnings(replaceTextInExampleFile("glossary.yaml", "De band met lucht,", "De **band** met lucht,")),
  ).toEqual(["glossary.yaml:2  In dit bestand werkt opmaak niet: lezers zien hier ** staan. Haal de tekens weg."]);
});

test("a byte order mark in front of a file is read over, wherever the files come from", () => {
  const marked = Object.fromEntries(Object.entries(withText(here)).map(([name, text]) => [name, `\uFEFF${text}`]));
  expect(listCourseWarnings(marked)).toEqual([]);
});

test.each<[text: string, sentence: string, english: RegExp]>([
  [
    "Dit is 3 <4.",
    "Met <4. begint een tag, maar dit is er geen. Schrijf \\<4., of zet een spatie na <.",
    /^<4\. looks/,
  ],
  ["Ik <3 fietsen.", "Met <3 begint een tag, maar dit is er geen. Schrijf \\<3, of zet een spatie na <.", /^<3 looks/],
  [
    "Mail <jan@fiets.example>.",
    "Een mailadres tussen < en > kan niet. Schrijf [tekst](mailto:jan@fiets.example), of haal < en > weg.",
    /^A mail address/,
  ],
  [
    "Kijk op <https://fiets.example/a>.",
    "Een adres tussen < en > kan niet. Schrijf [tekst](https://fiets.example/a), of haal < en > weg.",
    /^An address/,
  ],
  [
    "\n\nimport van fietsen kost geld.",
    "Een alinea kan niet met het woord import beginnen: dan leest de computer hem als code. Begin met een ander woord.",
    /the word import/,
  ],
  [
    "Een { te veel.",
    "Na { ontbreekt een }, en tekst ertussen kan niet. Zet er een \\ voor als je het teken zelf bedoelt.",
    /^A } is missing/,
  ],
  [
    "Een {te veel}.",
    "Tekst tussen { en } kan niet. Zet er een \\ voor als je het teken zelf bedoelt.",
    /^Text between/,
  ],
  [
    "Een <Term name=a>plakker</Term>.",
    'Deze tag klopt niet. Na elke naam komt = en tekst tussen rechte aanhalingstekens, zoals id="a".',
    /^This tag is wrong/,
  ],
])("the mistake in %j is told in the words of the author", (text, sentence, english) => {
  const [problem, ...more] = checkCourse(
    readCourse(createCourseFilesInMemory(replaceTextInExampleFile(one, "Een band die je zelf los kunt maken.", text))),
  ).problems;
  expect(formatProblemLines(problem ? [problem] : [])[0]).toContain(`  ${sentence}`);
  expect(problem && describeCourseProblem(problem, messagesFor("en"))).toMatch(english);
  expect(more).toEqual([]);
});

test("however often a character stands in a paragraph, it is read in time that grows with its length", () => {
  const paragraph = (text: string) => {
    const point = (offset: number) => ({ line: 1, column: offset + 1, offset });
    const position = { start: point(0), end: point(text.length) };
    return {
      type: "root",
      children: [{ type: "paragraph", position, children: [{ type: "text", value: text, position }] }],
    };
  };
  const start = performance.now();
  for (const text of [`[${"a".repeat(200_000)}`, "[a] b\n".repeat(40_000), "[".repeat(200_000), "*".repeat(200_000)])
    findMisreadMarkdown(one, text, paragraph(text) as Root);
  expect(performance.now() - start).toBeLessThan(2000);
});

test("a tag that is not closed, and one that is not opened, are told where they stand", () => {
  const told = (files: CourseFileTexts) =>
    formatProblemLines(checkCourse(readCourse(createCourseFilesInMemory(files))).problems)[0];
  expect(told(replaceTextInExampleFile(one, "</Misconception>", ""))).toMatch(
    /^01-banden\.mdx:29 {2}De tag <Misconception> is niet goed afgesloten\. Zet <Misconception> en <\/Misconception> op eigen regels/,
  );
  expect(told(replaceTextInExampleFile(one, "Plakken kan vaak.", "Plakken <Term>kan vaak."))).toMatch(
    /^01-banden\.mdx:31 {2}De tag <Term>/,
  );
  expect(told(replaceTextInExampleFile(one, '<Misconception claim="Een lekke band moet je weggooien.">', ""))).toMatch(
    /^01-banden\.mdx:33 {2}Hier sluit <\/Misconception>, maar <Misconception> is niet geopend\./,
  );
});

test("a tag without its > is one mistake, at its own line and not in the text after it", () => {
  const unfinished =
    "Deze tag is niet af. Klopt elke <, elke > en elk aanhalingsteken? Zet er een \\ voor als je het teken zelf bedoelt.";
  for (const [tag, line] of [
    ["</PreQuestion>", 14],
    ['<Misconception claim="Een lekke band moet je weggooien.">', 29],
  ] as const)
    expect(listCourseProblems(replaceTextInExampleFile(one, tag, tag.slice(0, -1)))).toEqual([
      `${one}:${line}  ${unfinished}`,
    ]);
});
