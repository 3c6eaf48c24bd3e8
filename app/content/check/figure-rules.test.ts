import { expect, test } from "vitest";
import {
  listCourseProblems,
  replaceTextInExampleFile,
  testProblemsOfChangedExample,
} from "~/../tests/support/example-course";

const one = "01-banden.mdx";
const caption = "Een bijschrift.";

/**
 * The text of a figure with these lines. Its opening tag replaces a tag in line 29 of the example lesson, and its list starts in line 31.
 */
const figure = (kind: string, lines: string[], end = `\n${caption}\n`) =>
  `<Figure kind="${kind}">\n\n${lines.join("\n")}\n${end}\n</Figure>\n\n<Misconception`;

const before = "<Misconception";
const many = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index + 1));

test.each<[string, string[]]>([
  ["levels", ["- Micro: het gezin", "- Meso: **de** buurt", "- Macro: *de wet*, zie <Term>binnenband</Term>"]],
  ["map", ["- Mensen", "  - Gerda", "- De *plekken*", "  - de kerkzaal", "  - de hal"]],
  ["overlap", ["- Ervaring", "  - wachten", "- Vak", "  - de wet", "- Allebei", "  - wat helpt"]],
  ["flow", ["1. Je belt aan.", "2. Je luistert.", "   - als niemand thuis is: kom terug", "   - anders: vraag door"]],
  ["ladder", ["- Boven", "- Onder"]],
  ["timeline", ["- **1888** De eerste band."]],
])("a figure of kind %s is accepted", (kind, lines) => {
  expect(listCourseProblems(replaceTextInExampleFile(one, before, figure(kind, lines)))).toEqual([]);
});

testProblemsOfChangedExample([
  [
    "an unknown kind of figure",
    one,
    before,
    figure("trap", ["- Boven", "- Onder"]),
    "01-banden.mdx:29  kind is een van deze woorden: ladder, timeline, levels, map, overlap, flow.",
  ],
  [
    "a kind with the name of something that every object has",
    one,
    before,
    figure("constructor", ["- Boven", "- Onder"]),
    "01-banden.mdx:29  kind is een van deze woorden: ladder, timeline, levels, map, overlap, flow.",
  ],
  [
    "a figure without a list",
    one,
    before,
    figure("map", ["Mensen en plekken."]),
    '01-banden.mdx:29  <Figure kind="map"> begint met een lijst.',
  ],
  [
    "a figure without a caption",
    one,
    before,
    figure("levels", ["- Micro: het gezin", "- Meso: de buurt"], ""),
    "01-banden.mdx:29  <Figure> eindigt met een bijschrift in één alinea.",
  ],
  [
    "more after the caption",
    one,
    before,
    figure("ladder", ["- Boven", "- Onder"], `\n${caption}\n\nNog een zin.\n`),
    "01-banden.mdx:36  Dit stuk staat te veel in <Figure>.",
  ],
  [
    "a list in a ladder",
    one,
    before,
    figure("ladder", ["- Boven", "  - Nog iets", "- Onder"]),
    "01-banden.mdx:31  In deze figuur is elk punt één regel tekst.",
  ],
  [
    "one level",
    one,
    before,
    figure("levels", ["- Micro: het gezin"]),
    '01-banden.mdx:31  <Figure kind="levels"> heeft 2 tot 5 punten in de lijst. Hier staan er 1.',
  ],
  [
    "six levels",
    one,
    before,
    figure(
      "levels",
      many(6, (n) => `- Niveau ${n}: tekst`),
    ),
    '01-banden.mdx:31  <Figure kind="levels"> heeft 2 tot 5 punten in de lijst. Hier staan er 6.',
  ],
  [
    "a list in a level",
    one,
    before,
    figure("levels", ["- Micro: het gezin", "- Meso: de buurt", "  - de straat"]),
    "01-banden.mdx:32  In deze figuur is elk punt één regel tekst.",
  ],
  [
    "levels without a name, with a name in bold, without a text, and with only a colon",
    one,
    before,
    figure("levels", ["- het gezin", "- **Meso:** de buurt", "- Macro:", "- : de wet"]),
    many(
      4,
      (n) =>
        `01-banden.mdx:${30 + n}  In <Figure kind="levels"> begint elk punt met een naam zonder opmaak, een dubbele punt en dan de tekst: - Micro: het gezin.`,
    ),
  ],
  [
    "two levels with the same name",
    one,
    before,
    figure("levels", ["- Micro: het gezin", "- Meso: de buurt", "- micro : de wet"]),
    '01-banden.mdx:33  In <Figure kind="levels"> heeft elk punt een eigen naam. ‘micro’ staat er twee keer.',
  ],
  [
    "a map without lists in it",
    one,
    before,
    figure("map", ["- Mensen", "- Plekken", "  - de hal"]),
    '01-banden.mdx:31  In <Figure kind="map"> is elk punt een naam met daaronder een lijst. Die lijst springt twee spaties in.',
  ],
  [
    "nine groups on a map",
    one,
    before,
    figure(
      "map",
      many(9, (n) => `- Groep ${n}\n  - iets`),
    ),
    '01-banden.mdx:31  <Figure kind="map"> heeft 2 tot 8 punten in de lijst. Hier staan er 9.',
  ],
  [
    "nine items in a group, and a list below an item",
    one,
    before,
    figure("map", ["- Mensen", ...many(9, (n) => `  - mens ${n}`), "- Plekken", "  - de hal", "    - de bank"]),
    [
      "01-banden.mdx:32  Onder een punt van deze figuur staan ten hoogste 8 punten. Hier staan er 9.",
      "01-banden.mdx:42  Onder een punt van deze figuur is elk punt één regel tekst. Daaronder komt geen lijst meer.",
    ],
  ],
  [
    "two circles without what they share",
    one,
    before,
    figure("overlap", ["- Ervaring", "  - wachten", "- Vak", "  - de wet"]),
    '01-banden.mdx:31  <Figure kind="overlap"> heeft 3 tot 4 punten in de lijst. Hier staan er 2.',
  ],
  [
    "a circle with a paragraph below its list",
    one,
    before,
    figure("overlap", ["- Ervaring", "  - wachten", "", "  Nog iets.", "", "- Vak", "  - wet", "- Allebei", "  - wat"]),
    '01-banden.mdx:31  In <Figure kind="overlap"> is elk punt een naam met daaronder een lijst. Die lijst springt twee spaties in.',
  ],
  [
    "names, items and a caption in which nothing can be seen",
    one,
    before,
    figure("map", ["- &nbsp;", "  - Gerda", "- Plekken", "  - &nbsp;"], "\n&nbsp;\n"),
    [
      '01-banden.mdx:31  In <Figure kind="map"> is elk punt een naam met daaronder een lijst. Die lijst springt twee spaties in.',
      "01-banden.mdx:34  Onder een punt van deze figuur is elk punt één regel tekst. Daaronder komt geen lijst meer.",
      "01-banden.mdx:36  <Figure> eindigt met een bijschrift in één alinea.",
    ],
  ],
  [
    "a step in which nothing can be seen",
    one,
    before,
    figure("flow", ["1. &nbsp;", "2. Je luistert."]),
    '01-banden.mdx:31  In <Figure kind="flow"> is elke stap één regel tekst, met misschien een lijst van keuzes eronder. Die lijst springt drie spaties in.',
  ],
  [
    "steps without numbers",
    one,
    before,
    figure("flow", ["- Je belt aan.", "- Je luistert."]),
    '01-banden.mdx:31  <Figure kind="flow"> heeft een genummerde lijst, met een nummer voor elke stap: 1., 2., 3.',
  ],
  [
    "a step with two paragraphs, and one with five branches",
    one,
    before,
    figure("flow", [
      "1. Je belt aan.",
      "",
      "   Twee keer.",
      "",
      "2. Je luistert.",
      ...many(5, (n) => `   - als ${n}: ga`),
    ]),
    [
      '01-banden.mdx:31  In <Figure kind="flow"> is elke stap één regel tekst, met misschien een lijst van keuzes eronder. Die lijst springt drie spaties in.',
      "01-banden.mdx:36  Onder een punt van deze figuur staan ten hoogste 4 punten. Hier staan er 5.",
    ],
  ],
]);
