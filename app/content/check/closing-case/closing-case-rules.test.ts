import { expect, test } from "vitest";
import {
  createCourseFilesInMemory,
  exampleCourseFiles,
  formatProblemLines,
  listCourseProblems,
  replaceTextInExampleFile,
  testProblemsOfChangedExample,
} from "~/../tests/support/example-course";
import { readCourse } from "../../source/read-course.server";

const file = "closing-case.mdx";
const [omar, hanna] = [
  "  > [Omar] De rekken zijn nodig, en een aanvraag duurt lang.\n",
  "  > [Hanna] Samen tellen maakt dat niemand het getal wegwuift.\n",
];

test("the names of colleagues are no links that somebody forgot, and a course needs no closing case", () => {
  const { problems, warnings } = readCourse(createCourseFilesInMemory());
  expect([problems, warnings]).toEqual([[], []]);
  const { [file]: _gone, ...others } = exampleCourseFiles;
  const read = readCourse(createCourseFilesInMemory(others));
  expect(read.problems).toEqual([]);
  expect(read.source).toMatchObject({ closingCase: null, isWhole: true });
});

test("other brackets in the closing case still give a warning", () => {
  const files = replaceTextInExampleFile(file, "De stalling aan de Kade staat", "De [stalling] staat");
  expect(formatProblemLines(readCourse(createCourseFilesInMemory(files)).warnings)).toEqual([
    expect.stringContaining("closing-case.mdx:5  "),
  ]);
});

testProblemsOfChangedExample([
  ["a step without a question", file, "\nWat doe je als eerste?\n", "", []],
  [
    "a step without choices",
    file,
    "- Je telt de fietsen nog een keer, samen met de school.\n" +
      hanna +
      "- Je vraagt de gemeente om tien rekken.\n" +
      omar +
      "- Je haalt de oude fietsen weg.\n",
    "",
    "closing-case.mdx:20  Een stap vertelt wat er gebeurt, en eindigt met een vraag in één alinea en een lijst met streepjes: de keuzes.",
  ],
  [
    "text after the choices",
    file,
    "- Je haalt de oude fietsen weg.\n",
    "- Je haalt de oude fietsen weg.\n\nEn dan?\n",
    "closing-case.mdx:28  Een stap vertelt wat er gebeurt, en eindigt met een vraag in één alinea en een lijst met streepjes: de keuzes.",
  ],
  [
    "a heading in a step",
    file,
    "In maart tellen",
    "### Maart\n\nIn maart tellen",
    [
      "closing-case.mdx:18  In een stap staan alleen alinea's, lijsten en tabellen.",
      "closing-case.mdx:18  Een kop kan niet in een blok staan.",
    ],
  ],
  [
    "one colleague",
    file,
    omar,
    "",
    "closing-case.mdx:22  In deze stap staat de reden van 1 collega. Verwacht: precies 2.",
  ],
  [
    "a third colleague",
    file,
    "- Je haalt de oude fietsen weg.\n",
    "- Je haalt de oude fietsen weg.\n  > [Noor] Zo is er meteen ruimte.\n",
    "closing-case.mdx:22  In deze stap staat de reden van 3 collega's. Verwacht: precies 2.",
  ],
  [
    "the same colleague twice",
    file,
    "> [Omar] De rekken",
    "> [Hanna] De rekken",
    "closing-case.mdx:22  Hanna geeft in deze stap twee keer een reden. Verwacht: twee collega's.",
  ],
  [
    "a reason without a name",
    file,
    "> [Omar] De rekken",
    "> De rekken",
    "closing-case.mdx:25  Een reden van een collega is één alinea die begint met de naam: > [Naam] Reden. Zet hem onder de keuze, twee spaties ingesprongen.",
  ],
  [
    "a first choice without its hyphen",
    file,
    "- Je telt",
    "Je telt",
    "closing-case.mdx:22  Hieronder staat een reden, dus dit is een keuze. Begin de regel met een streepje: - Je …. Is het geen keuze? Haal dan de > weg.",
  ],
  [
    "two reasons under one choice",
    file,
    `${hanna}- Je vraagt de gemeente om tien rekken.\n${omar}`,
    `${hanna}\n${omar}- Je vraagt de gemeente om tien rekken.\n`,
    [],
  ],
  [
    "a choice with a link",
    file,
    "- Je haalt de oude fietsen weg.",
    "- Je haalt de [fietsen](https://a.example) weg.",
    "closing-case.mdx:26  Een keuze is één alinea zonder link, begrip of bron. Eronder staan alleen redenen, met > ervoor.",
  ],
  [
    "five choices",
    file,
    "- Je haalt de oude fietsen weg.",
    "- Drie\n- Vier\n- Vijf",
    "closing-case.mdx:22  Deze stap heeft 5 keuzes. Verwacht: 2 tot 4.",
  ],
  ["a step without a title", file, ' title="April: de brief"', "", "closing-case.mdx:34  <Step> heeft geen title."],
  [
    "a strange id",
    file,
    'id="april"',
    'id="April"',
    "closing-case.mdx:34  Het id van een stap heeft kleine letters, cijfers en streepjes.",
  ],
  ["an id twice", file, 'id="april"', 'id="maart"', "closing-case.mdx:34  Het id maart is al van een andere stap."],
  [
    "an unknown lesson",
    file,
    'lesson="banden"',
    'lesson="bel"',
    "closing-case.mdx:16  De les bel bestaat niet. Verwacht: banden, ketting.",
  ],
  [
    "guidance before the last step",
    file,
    "## Een brief",
    "<Guidance>\n\nHulp.\n\n</Guidance>\n\n## Een brief",
    [
      "closing-case.mdx:30  <Guidance> staat één keer in de slotcasus: na de laatste <Step>.",
      "closing-case.mdx:53  <Guidance> staat één keer in de slotcasus: na de laatste <Step>.",
    ],
  ],
  [
    "a tag of a lesson",
    file,
    "## Een brief",
    '<Recall id="r">\n\nWaarom?\n\n</Recall>\n\n## Een brief',
    "closing-case.mdx:30  <Recall> hoort in een les en kan niet in closing-case.mdx.",
  ],
  [
    "a source that nobody read",
    file,
    "[@B]",
    "[@N]",
    "closing-case.mdx:9  De bron N is niet gelezen (read: not). Daar mag geen bewering op rusten.",
  ],
  [
    "a heading twice",
    file,
    "## Een brief van de school",
    "## Wat de buren zeggen",
    "closing-case.mdx:30  ‘wat-de-buren-zeggen’ staat al in deze les. Geef een kop, casus of vraag een eigen naam.",
  ],
  [
    "a title without quotation marks",
    file,
    '"De fietsenstalling aan de Kade"',
    "De stalling",
    'closing-case.mdx:2  Zet de titel tussen aanhalingstekens: title: "…".',
  ],
]);

test("a closing case has a step, and a lesson has none", () => {
  const steps = /<Step[\s\S]*<\/Guidance>\n/.exec(exampleCourseFiles[file] ?? "")?.[0] ?? "";
  expect(listCourseProblems(replaceTextInExampleFile(file, steps, ""))).toEqual([
    "closing-case.mdx:1  De slotcasus heeft geen stap. Schrijf er minstens één: <Step>.",
  ]);
  const [step = ""] = /<Step id="april"[\s\S]*<\/Step>\n/.exec(steps) ?? [];
  const lesson = "02-ketting.mdx";
  expect(listCourseProblems(replaceTextInExampleFile(lesson, "## Olie", `${step}\n## Olie`))).toEqual([
    "02-ketting.mdx:14  <Step> kan alleen in closing-case.mdx.",
  ]);
});
