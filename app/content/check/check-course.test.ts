import { expect, test } from "vitest";
import {
  exampleCourseFiles,
  listCourseProblems,
  testProblemsOfChangedExample,
} from "~/../tests/support/example-course";

const one = "01-banden.mdx";
const two = "02-ketting.mdx";

test("the example passes every rule", () => {
  expect(listCourseProblems(exampleCourseFiles)).toEqual([]);
});

testProblemsOfChangedExample([
  [
    "feedback is missing",
    one,
    "  > Klopt. Zo haal je de buitenband van de velg.\n",
    "",
    "01-banden.mdx:54  Hier ontbreekt feedback. Zet eronder een regel met > ervoor, twee spaties ingesprongen (bij een cijfer drie).",
  ],
  [
    "feedback is not indented",
    one,
    "  > Klopt. Zo haal",
    "> Klopt. Zo haal",
    [
      "01-banden.mdx:54  Hier ontbreekt feedback. Zet eronder een regel met > ervoor, twee spaties ingesprongen (bij een cijfer drie).",
      "01-banden.mdx:55  Dit stuk hoort niet in deze vraag en zou wegvallen. Verwacht: een vraag en één lijst met vakjes.",
      "01-banden.mdx:56  Dit stuk hoort niet in deze vraag en zou wegvallen. Verwacht: een vraag en één lijst met vakjes.",
    ],
  ],
  [
    "a box is not a box",
    one,
    "- [ ] Een nieuwe ketting",
    "- [] Een nieuwe ketting",
    "01-banden.mdx:56  Deze regel heeft geen vakje. Begin met - [x] of - [ ], met één spatie tussen de haken.",
  ],
  [
    "no right answer",
    one,
    "- [x] Je houdt",
    "- [ ] Je houdt",
    "01-banden.mdx:39  De vraag heeft geen goed antwoord. Zet precies één [x].",
  ],
  [
    "two right answers",
    one,
    "- [ ] Je knijpt",
    "- [x] Je knijpt",
    "01-banden.mdx:41  De vraag heeft 2 goede antwoorden. Zet precies één [x].",
  ],
  [
    "the title is not quoted",
    two,
    'title: "De ketting"',
    "title: De ketting",
    '02-ketting.mdx:2  Zet de titel tussen aanhalingstekens: title: "…".',
  ],
  [
    "an unknown field in the frontmatter",
    two,
    'short: "Ketting"',
    'kort: "Ketting"',
    "02-ketting.mdx:3  Dit bestand kent dit niet: kort. Is het een tikfout?",
  ],
  [
    "an unknown field in course.yaml",
    "course.yaml",
    "subtitle:",
    'ondertitel: "x"\nsubtitle:',
    "course.yaml:2  Dit bestand kent dit niet: ondertitel. Is het een tikfout?",
  ],
  [
    "a number where a text belongs",
    "course.yaml",
    'edition: "2026-1"',
    "edition: 2026",
    "course.yaml:4  Het veld edition klopt niet. Verwacht: tekst tussen aanhalingstekens.",
  ],
  [
    "a picture without words",
    one,
    "<Misconception",
    "<Figure>\n\n![](media/wiel.png)\n\nEen wiel.\n\n</Figure>\n\n<Misconception",
    [
      "01-banden.mdx:31  Dit plaatje heeft geen tekst voor wie het niet ziet. Schrijf ![wat je ziet](media/…).",
      "01-banden.mdx:31  Het plaatje media/wiel.png bestaat niet.",
    ],
  ],
  [
    "a tag in the wrong place",
    one,
    "Dat is jammer van de band. Plakken kan vaak.",
    '<Recall id="r">\n\nWaarom?\n\n</Recall>',
    "01-banden.mdx:31  <Recall> hoort op het hoogste niveau, niet in een ander blok.",
  ],
  [
    "a choice of a pre-question with more than text",
    one,
    "- Nee\n",
    "- *Nee*\n",
    "01-banden.mdx:12  Een keuze is één regel gewone tekst, zonder opmaak. Eronder kan één alinea staan met > ervoor: wat de les erover zegt.",
  ],
  [
    "a case without questions",
    two,
    "1. Wat kan het zijn?\n2. Wat doe je eerst?\n",
    "",
    "02-ketting.mdx:18  Een casus is een verhaal met daarna een lijst met cijfers om over na te denken.",
  ],
  [
    "text between the options",
    one,
    "- [x] Twee bandenlichters",
    "\nDit is tekst.\n\n- [x] Twee bandenlichters",
    [
      "01-banden.mdx:55  Dit stuk hoort niet in deze vraag en zou wegvallen. Verwacht: een vraag en één lijst met vakjes.",
      "01-banden.mdx:57  Dit stuk hoort niet in deze vraag en zou wegvallen. Verwacht: een vraag en één lijst met vakjes.",
    ],
  ],
  [
    "an unknown type",
    one,
    'type="sort"',
    'type="sorteer"',
    "01-banden.mdx:88  In deze vraag ontbreekt type, of het klopt niet. Verwacht: single, case, multiple, true-false, match, sort, order, cloze, short, number.",
  ],
  [
    "a list with boxes outside a question",
    one,
    "Plakken kan vaak.",
    "Plakken kan vaak.\n\n- [ ] doen",
    "01-banden.mdx:33  Een lijst met vakjes kan alleen in een vraag.",
  ],
]);

test("a missing file is named", () => {
  const { "sources.yaml": _gone, ...files } = exampleCourseFiles;
  expect(listCourseProblems(files)).toEqual([
    "sources.yaml:1  Dit bestand ontbreekt. Een cursus heeft course.yaml, sources.yaml, glossary.yaml, misconceptions.yaml.",
  ]);
});

test("a file that nothing reads is named", () => {
  expect(listCourseProblems({ ...exampleCourseFiles, "3-les.mdx": "" })).toEqual([
    "3-les.mdx:1  Dit bestand wordt niet gelezen. Een les heet 01-naam.mdx, met kleine letters en streepjes.",
  ]);
});
