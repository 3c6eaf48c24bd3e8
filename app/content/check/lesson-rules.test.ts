import { testProblemsOfChangedExample } from "~/../tests/support/example-course";

const one = "01-banden.mdx";
const two = "02-ketting.mdx";

/** Returns the change of the pre-question of lesson 1 into one with this attribute and these options. */
const preQuestion = (attribute: string, options: string): [file: string, from: string, to: string] => [
  one,
  '<PreQuestion id="vooraf">\n\nHeb je ooit een band geplakt?\n\n- Ja\n- Nee\n',
  `<PreQuestion id="vooraf"${attribute}>\n\nHeb je ooit een band geplakt?\n\n${options}\n`,
];
const choice =
  "Een keuze is één regel gewone tekst, zonder opmaak. Eronder kan één alinea staan met > ervoor: wat de les erover zegt.";
const missing =
  "Bij deze keuze ontbreekt wat de les erover zegt. Zet eronder een regel met > ervoor, twee spaties ingesprongen.";
const unseen =
  'Niemand ziet dit antwoord. Zet bij <PreQuestion> het stuk waar het terugkomt: passage="…", met het anker van een kop of het id van een casus.';

const reserved = (id = "") =>
  `De pagina van een les gebruikt het id ‘${id}’ zelf. Geef deze kop, casus of vraag een andere naam.`;

testProblemsOfChangedExample([
  ["a pre-question with answers", ...preQuestion(' passage="lucht"', "- Ja\n  > Mooi.\n- Nee\n  > Lees maar."), []],
  [
    "an open pre-question with a passage",
    two,
    '<PreQuestion id="vooraf">',
    '<PreQuestion id="vooraf" passage="piep">',
    [],
  ],
  [
    "a pre-question with a passage that does not exist",
    two,
    '<PreQuestion id="vooraf">',
    '<PreQuestion id="vooraf" passage="water">',
    "02-ketting.mdx:8  De les heeft geen kop of casus ‘water’. Kies uit: olie, piep.",
  ],
  [
    "a pre-question with one answer",
    ...preQuestion(' passage="lucht"', "- Ja\n  > Mooi.\n- Nee"),
    `01-banden.mdx:13  ${missing}`,
  ],
  [
    "a pre-question with a passage and no answers",
    ...preQuestion(' passage="lucht"', "- Ja\n- Nee"),
    [`01-banden.mdx:11  ${missing}`, `01-banden.mdx:12  ${missing}`],
  ],
  [
    "answers without a passage",
    ...preQuestion("", "- Ja\n  > Mooi.\n- Nee\n  > Lees maar."),
    [`01-banden.mdx:12  ${unseen}`, `01-banden.mdx:14  ${unseen}`],
  ],
  [
    "an empty answer, and one of two paragraphs",
    ...preQuestion(' passage="lucht"', "- Ja\n  >\n- Nee\n  > Lees.\n  >\n  > Maar."),
    [`01-banden.mdx:11  ${choice}`, `01-banden.mdx:13  ${choice}`],
  ],
  [
    "a pre-question with one choice",
    ...preQuestion("", "- Ja"),
    "01-banden.mdx:11  Hier staat één keuze. Schrijf er minstens twee, of haal de lijst weg.",
  ],
  [
    "a hint in a pre-question",
    ...preQuestion(' passage="lucht"', "- Ja\n  > [?] Mooi.\n- Nee\n  > Lees."),
    "01-banden.mdx:12  Een hint (> [?] …) kan alleen in een vraag.",
  ],
  [
    "two headings with one name",
    one,
    "<Figure",
    "## Lucht\n\nNog eens.\n\n<Figure",
    "01-banden.mdx:20  ‘lucht’ staat al in deze les. Geef een kop, casus of vraag een eigen naam.",
  ],
  [
    "headings with an id of the page itself",
    one,
    "<Figure",
    "## Lesson result\n\nTekst.\n\n## Begrippen\n\nTekst.\n\n### Lesson piece 2\n\nTekst.\n\n<Figure",
    [20, 24, 28].map(
      (line, at) => `01-banden.mdx:${line}  ${reserved(["lesson-result", "begrippen", "lesson-piece-2"][at])}`,
    ),
  ],
  [
    "a question with an id of the page itself",
    two,
    '<Question id="L2-1"',
    '<Question id="main"',
    `02-ketting.mdx:33  ${reserved("main")}`,
  ],
  [
    "a heading and a question with an id that the page makes from the id of something else",
    two,
    '<Question id="L2-1"',
    '## Recall terugblik text\n\nTekst.\n\n## Vraag hint\n\nTekst.\n\n<Question id="vraag"',
    [33, 37].map((line, at) => `02-ketting.mdx:${line}  ${reserved(["recall-terugblik-text", "vraag-hint"][at])}`),
  ],
  [
    "a heading with the id of a pre-question",
    one,
    "<Figure",
    "## Pre question vooraf\n\nTekst.\n\n<Figure",
    "01-banden.mdx:20  ‘pre-question-vooraf’ staat al in deze les. Geef een kop, casus of vraag een eigen naam.",
  ],
  [
    "a heading with the id of a question",
    two,
    '<Question id="L2-1"',
    '## Vraag\n\nTekst.\n\n<Question id="vraag"',
    "02-ketting.mdx:33  ‘vraag’ staat al in deze les. Geef een kop, casus of vraag een eigen naam.",
  ],
  [
    "no pre-question",
    two,
    '<PreQuestion id="vooraf">\n\nHoe vaak smeer je een ketting?\n\n</PreQuestion>\n',
    "",
    "02-ketting.mdx:1  De les heeft 0 keer <PreQuestion>. Verwacht: één tot drie.",
  ],
]);
