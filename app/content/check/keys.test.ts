import { expect, test } from "vitest";
import { changeExampleFile, listCourseProblems } from "~/../tests/support/example-course";

const one = "01-banden.mdx";
const two = "02-ketting.mdx";
const pool = "final-test/01.mdx";

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
    "a misconception that no wrong option names",
    "misconceptions.yaml",
    "meer-olie:",
    'minder-olie:\n  name: "Minder olie is beter"\n  explanation: "Droog slijt hij."\n  discussion: "Wat hoor je?"\nmeer-olie:',
    "misconceptions.yaml:2  Geen enkel fout antwoord noemt de misvatting minder-olie. Zet [!minder-olie] voor de feedback van een antwoord, of haal haar hier weg.",
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
];

test.each(broken)("%s", (_rule, file, from, to, expected) => {
  expect(listCourseProblems(changeExampleFile(file, from, to))).toEqual([expected].flat());
});
