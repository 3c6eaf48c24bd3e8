import { expect, test } from "vitest";
import { type CourseFiles, changed, exampleFiles, writeCourse } from "~/../tests/support/example-course";
import { checkCourse } from "./check-course";
import { formatProblem } from "./problem";
import { readCourse } from "./read-course.server";

/** `file:line  message` with the folder cut off. */
async function check(files: CourseFiles): Promise<string[]> {
  const dir = writeCourse(files);
  const { problems } = checkCourse(await readCourse(dir));
  return problems.map((problem) => formatProblem(problem).replaceAll(`${dir}/`, ""));
}

const one = "01-banden.mdx";
const two = "02-ketting.mdx";
const pool = "final-test/01.mdx";

test("the example passes every rule", async () => {
  expect(await check(exampleFiles)).toEqual([]);
});

const broken: [rule: string, file: string, from: string, to: string, expected: string | string[]][] = [
  [
    "an id is used twice",
    one,
    'id="L1-5"',
    'id="L1-4"',
    "01-banden.mdx:88  Het id L1-4 bestaat al (01-banden.mdx:76). Elk id komt één keer voor in een cursus.",
  ],
  [
    "an id is used again in the pool",
    pool,
    'id="T1"',
    'id="L1-2"',
    "final-test/01.mdx:5  Het id L1-2 bestaat al (01-banden.mdx:48). Elk id komt één keer voor in een cursus.",
  ],
  [
    "an unknown objective",
    one,
    'type="multiple" objective="L1.1"',
    'type="multiple" objective="L9.9"',
    "01-banden.mdx:48  Leerdoel L9.9 staat niet bij deze les in course.yaml.",
  ],
  [
    "an objective of another lesson",
    one,
    'type="multiple" objective="L1.1"',
    'type="multiple" objective="L2.1"',
    "01-banden.mdx:48  Leerdoel L2.1 staat niet bij deze les in course.yaml.",
  ],
  [
    "a lesson names an objective it does not have",
    one,
    "objectives: [L1.1]",
    "objectives: [L1.1, L7]",
    "01-banden.mdx:3  Leerdoel L7 staat niet bij deze les in course.yaml.",
  ],
  [
    "an objective is given twice",
    "course.yaml",
    "id: E1",
    "id: L1.1",
    "course.yaml:19  Leerdoel L1.1 staat er twee keer. Elk id komt één keer voor.",
  ],
  [
    "an objective has no question",
    "course.yaml",
    "      - {id: L2.1",
    '      - {id: L2.9, text: "Iets anders.", bloom: toepassen}\n      - {id: L2.1',
    [
      "02-ketting.mdx:4  Leerdoel L2.9 hoort volgens course.yaml bij deze les, maar staat niet in objectives.",
      "course.yaml:22  Leerdoel L2.9 heeft geen vraag. Elk leerdoel heeft er ten minste één.",
    ],
  ],
  [
    "an unknown source in a question",
    one,
    'bloom="begrijpen" sources="B"',
    'bloom="begrijpen" sources="B X"',
    "01-banden.mdx:61  De bron X staat niet in sources.yaml.",
  ],
  ["an unknown source in the text", one, "[@B]", "[@X]", "01-banden.mdx:18  De bron X staat niet in sources.yaml."],
  [
    "a citation that is not one",
    one,
    "[@B]",
    "[@B X]",
    "01-banden.mdx:18  De bron [@B X] is niet goed geschreven. Schrijf [@sleutel] of [@een; @twee].",
  ],
  [
    "an unknown source in the frontmatter",
    one,
    "sources: [B]",
    "sources: [B, X]",
    "01-banden.mdx:4  De bron X staat niet in sources.yaml.",
  ],
  [
    "an unknown source in the glossary",
    "glossary.yaml",
    "sources: [B]",
    "sources: [X]",
    "glossary.yaml:3  De bron X staat niet in sources.yaml.",
  ],
  [
    "an unknown source in the disclaimer",
    "course.yaml",
    "source: B",
    "source: X",
    "course.yaml:9  De bron X staat niet in sources.yaml.",
  ],
  [
    "a claim leans on a source that nobody read",
    one,
    "[@B]",
    "[@N]",
    "01-banden.mdx:18  De bron N is niet gelezen (read: not). Daar mag geen bewering op rusten.",
  ],
  [
    "a question leans on a source that nobody read",
    one,
    'facility="0.75" sources="B"',
    'facility="0.75" sources="N"',
    "01-banden.mdx:35  De bron N is niet gelezen (read: not). Daar mag geen bewering op rusten.",
  ],
  [
    "an unknown term",
    one,
    "<Term>binnenband</Term>",
    "<Term>buitenband</Term>",
    "01-banden.mdx:18  Het begrip ‘buitenband’ staat niet in glossary.yaml.",
  ],
  [
    "a term with two places in the glossary",
    "glossary.yaml",
    "synonyms: [binnenbanden]",
    "synonyms: [binnenband]",
    "glossary.yaml:2  ‘binnenband’ staat twee keer in de begrippenlijst, ook bij ‘Binnenband’.",
  ],
  [
    "an unknown case",
    two,
    'case="piep"',
    'case="kraak"',
    "02-ketting.mdx:85  De les heeft geen casus ‘kraak’. Kies uit: piep.",
  ],
  [
    "an unknown passage",
    one,
    'facility="0.75" sources="B" passage="lucht"',
    'facility="0.75" sources="B" passage="water"',
    "01-banden.mdx:35  De les heeft geen kop of casus ‘water’. Kies uit: lucht.",
  ],
  [
    "a passage is missing",
    one,
    'facility="0.75" sources="B" passage="lucht"',
    'facility="0.75" sources="B"',
    "01-banden.mdx:35  In deze vraag ontbreekt passage, of het klopt niet. Verwacht: het anker van een kop in deze les, of het id van een casus.",
  ],
  [
    "an unknown misconception",
    pool,
    "[!meer-olie] Nee. Te veel",
    "[!minder-olie] Nee. Te veel",
    "final-test/01.mdx:11  De misvatting minder-olie staat niet in misconceptions.yaml.",
  ],
  [
    "the pool names no misconception",
    pool,
    "[!meer-olie] Nee. Te veel",
    "Nee. Te veel",
    "final-test/01.mdx:11  In de eindtoets noemt elk fout antwoord een misvatting. Begin de feedback met [!sleutel].",
  ],
  [
    "enemies are not symmetric",
    one,
    'passage="lucht" enemies="L1-3"',
    'passage="lucht"',
    "01-banden.mdx:35  De vraag L1-3 noemt deze vraag bij enemies. Noem daarom hier ook L1-3.",
  ],
  [
    "an unknown enemy",
    one,
    'enemies="L1-3"',
    'enemies="L1-3 L8-8"',
    "01-banden.mdx:35  De vraag L8-8 bij enemies bestaat niet.",
  ],
  [
    "feedback is too short",
    one,
    "Klopt. Zo haal je de buitenband van de velg.",
    "Klopt.",
    "01-banden.mdx:55  Deze feedback is te kort (6 tekens). Leg in ten minste 30 tekens uit waarom.",
  ],
  [
    "feedback is given twice",
    one,
    "Klopt. Zo haal je de buitenband van de velg.",
    "Klopt. Hiermee sluit je het gat in het rubber.",
    "01-banden.mdx:55  Deze feedback staat al bij een ander antwoord. Geef elk antwoord eigen feedback.",
  ],
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
    "only one option",
    pool,
    "- [ ] Het hele flesje, tot het eraf loopt op straat.\n  > [!meer-olie] Nee. Te veel olie trekt zand en stof aan.\n- [ ] Een druppel per jaar.\n  > [!meer-olie] Nee. Dat is te weinig voor een droge ketting.\n",
    "",
    "final-test/01.mdx:5  De vraag heeft 1 antwoord. Verwacht: twee tot vijf, liefst drie.",
  ],
  [
    "six options",
    one,
    "- [ ] Een nieuwe ketting",
    "- [ ] Een bel met een lampje\n  > Een bel heb je hier niet bij nodig.\n- [ ] Een slot met een lampje\n  > Een slot heb je hier niet bij nodig.\n- [ ] Een zadel met een lampje\n  > Een zadel heb je hier niet bij nodig.\n- [ ] Een nieuwe ketting",
    "01-banden.mdx:48  De vraag heeft 6 antwoorden. Verwacht: twee tot vijf, liefst drie.",
  ],
  [
    "all of the above",
    one,
    "- [ ] Een nieuwe ketting",
    "- [ ] Alle bovenstaande",
    "01-banden.mdx:56  ‘Alle bovenstaande’ kan geen antwoord zijn. Schrijf een eigen antwoord, zonder naar de andere te wijzen.",
  ],
  [
    "a negative that does not stand out",
    one,
    "Waar zoek je het lek?",
    "Waar zoek je niet?",
    "01-banden.mdx:35  In de vraag staat ‘niet’. Vraag liever naar wat wel zo is, of zet het woord vet: **niet**.",
  ],
  [
    "the right one is much longer",
    two,
    "Dat laat de delen langs elkaar glijden.",
    "Dat laat de delen van de ketting zonder moeite heel soepel langs elkaar glijden.",
    "02-ketting.mdx:114  Het goede antwoord is 1,9 keer zo lang als de foute. Verwacht: ten hoogste 1,3 keer.",
  ],
  [
    "a question goes above its objective",
    one,
    'type="single" objective="L1.1" bloom="toepassen"',
    'type="single" objective="L1.1" bloom="analyseren"',
    "01-banden.mdx:35  De vraag is op het niveau analyseren, maar leerdoel L1.1 is toepassen. Een vraag gaat niet hoger dan haar leerdoel.",
  ],
  [
    "no pre-question",
    two,
    '<PreQuestion id="vooraf">\n\nHoe vaak smeer je een ketting?\n\n</PreQuestion>\n',
    "",
    "02-ketting.mdx:1  De les heeft 0 keer <PreQuestion>. Verwacht: één tot drie.",
  ],
  [
    "a heading after the questions",
    two,
    '<Recall id="terugblik">',
    '## Nog iets\n\nTekst.\n\n<Recall id="terugblik">',
    "02-ketting.mdx:119  ‘Nog iets’ staat na de eerste vraag. Zet de vragen na de tekst en de casus.",
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
    "two headings with one name",
    one,
    "<Figure",
    "## Lucht\n\nNog eens.\n\n<Figure",
    "01-banden.mdx:20  ‘lucht’ staat al eerder in deze les. Geef een kop, casus of vraag een eigen naam.",
  ],
  [
    "a lesson is not in course.yaml",
    "course.yaml",
    "  - id: ketting",
    "  - id: kettingen",
    [
      "02-ketting.mdx:1  De les ketting staat niet in course.yaml bij lessons.",
      "course.yaml:20  De les kettingen heeft geen bestand. Verwacht: 02-kettingen.mdx.",
    ],
  ],
  [
    "a picture that is not there",
    one,
    "<Misconception",
    "<Figure>\n\n![Een wiel](media/wiel.png)\n\nEen wiel.\n\n</Figure>\n\n<Misconception",
    "01-banden.mdx:31  Het plaatje media/wiel.png bestaat niet.",
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
    "text after the table",
    one,
    '\n</Question>\n\n<Question id="L1-5"',
    '\nDit valt weg.\n\n</Question>\n\n<Question id="L1-5"',
    "01-banden.mdx:86  Dit stuk hoort niet in deze vraag en zou wegvallen. Verwacht: een vraag en één tabel.",
  ],
  [
    "a row with a cell too many",
    one,
    "| Velg | Ring van metaal |",
    "| Velg | Ring | van metaal |",
    [
      "01-banden.mdx:80  Er zijn te weinig paren. Verwacht: ten minste twee.",
      "01-banden.mdx:82  Deze regel heeft 4 vakken. Verwacht: drie, gescheiden door |.",
    ],
  ],
  [
    "a list with too few gaps",
    two,
    "2. Meer dan een druppel trekt zand en stof aan.\n",
    "",
    "02-ketting.mdx:50  De tekst en de lijst passen niet bij elkaar (gaten: 2, regels: 1). Verwacht: één regel per gat.",
  ],
  [
    "an unknown type",
    one,
    'type="sort"',
    'type="sorteer"',
    "01-banden.mdx:88  In deze vraag ontbreekt type, of het klopt niet. Verwacht: single, case, multiple, true-false, match, sort, order, cloze, short.",
  ],
  [
    "a statement without its answer",
    one,
    ' answer="false"',
    "",
    '01-banden.mdx:61  Hier ontbreekt of de stelling waar is. Zet answer="true" of answer="false".',
  ],
  [
    "two cards with one text",
    one,
    "- De band oppompen",
    "- Het rubber opruwen",
    "01-banden.mdx:99  Hier staat twee keer dezelfde tekst: ‘Het rubber opruwen’.",
  ],
  [
    "a list with boxes outside a question",
    one,
    "Plakken kan vaak.",
    "Plakken kan vaak.\n\n- [ ] doen",
    "01-banden.mdx:33  Een lijst met vakjes kan alleen in een vraag.",
  ],
];

test.each(broken)("%s", async (_rule, file, from, to, expected) => {
  expect(await check(changed(file, from, to))).toEqual([expected].flat());
});

test("a lesson with fewer than five questions", async () => {
  const question = /<Question id="L2-1"[\s\S]*?<\/Question>\n/.exec(exampleFiles[two] ?? "")?.[0] ?? "";
  expect(await check(changed(two, question, ""))).toEqual([`${two}:1  De les heeft 4 vragen. Verwacht: ten minste 5.`]);
});

test("a course that asks too little at apply level", async () => {
  const once = changed(
    one,
    'type="multiple" objective="L1.1" bloom="toepassen"',
    'type="multiple" objective="L1.1" bloom="onthouden"',
  );
  const twice = changed(
    one,
    'type="single" objective="L1.1" bloom="toepassen"',
    'type="single" objective="L1.1" bloom="onthouden"',
    once,
  );
  expect(await check(twice)).toEqual([
    "course.yaml:17  3 van de 10 vragen zijn op niveau toepassen of hoger. Verwacht: ten minste 4 (40 %).",
  ]);
});

test("a missing file is named", async () => {
  const { "sources.yaml": _gone, ...files } = exampleFiles;
  expect(await check(files)).toEqual([
    "sources.yaml:1  Dit bestand ontbreekt. Een cursus heeft course.yaml, sources.yaml, glossary.yaml, misconceptions.yaml.",
  ]);
});

test("a file that nothing reads is named", async () => {
  expect(await check({ ...exampleFiles, "3-les.mdx": "" })).toEqual([
    "3-les.mdx:1  Dit bestand wordt niet gelezen. Een les heet 01-naam.mdx, met kleine letters en streepjes.",
  ]);
});

test("five options are a warning, not a problem", async () => {
  const more = ["bel met een lampje", "slot met een lampje"].map(
    (what) => `- [ ] Een ${what}\n  > Een ${what} heb je hier niet bij nodig.\n`,
  );
  const files = changed(one, "- [ ] Een nieuwe ketting", `${more.join("")}- [ ] Een nieuwe ketting`);
  const { problems, warnings } = checkCourse(await readCourse(writeCourse(files)));
  expect(problems).toEqual([]);
  expect(warnings.map(({ line, message }) => [line, message])).toEqual([
    [48, "De vraag heeft vijf antwoorden. Drie is meestal genoeg."],
  ]);
});
