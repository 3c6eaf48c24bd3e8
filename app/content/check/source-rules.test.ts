import { expect, test } from "vitest";
import {
  listCourseWarnings,
  replaceTextInExampleFile,
  testProblemsOfChangedExample,
} from "~/../tests/support/example-course";

const one = "01-banden.mdx";

testProblemsOfChangedExample([
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
    "01-banden.mdx:18  De bron [@B X] is niet goed geschreven. Schrijf [@sleutel], [@een; @twee] of [@sleutel: wie de bron aanhaalt].",
  ],
  [
    "a citation with markup in it",
    one,
    "[@B]",
    "[@B: *Tonkens*]",
    "01-banden.mdx:18  De bron [@B: is niet goed geschreven. Schrijf [@sleutel], [@een; @twee] of [@sleutel: wie de bron aanhaalt].",
  ],
  [
    "a citation with a bracket in it",
    one,
    "[@B]",
    "[@B: De [lange] naam]",
    "01-banden.mdx:18  De bron [@B: De [lange] is niet goed geschreven. Schrijf [@sleutel], [@een; @twee] of [@sleutel: wie de bron aanhaalt].",
  ],
  [
    "a citation that does not end",
    one,
    "[@B]",
    "[@B zonder einde",
    "01-banden.mdx:18  De bron [@B zonder einde. Zie ook is niet goed geschreven. Schrijf [@sleutel], [@een; @twee] of [@sleutel: wie de bron aanhaalt].",
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
]);

test.each([
  ["in the paragraph", "Volgens de Groot houdt zij lucht vast [@B: De Groot (2019)].", []],
  ["before a quotation", "De Groot schrijft dit.\n\n> Lucht blijft binnen [@B: De Groot (2019)].", []],
  ["without a name of its own", "De hele branche zegt dit [@B: de branche].", []],
  ["too early", "De Groot schreef.\n\nIets anders.\n\nLucht blijft binnen [@B: De Groot (2019)].", [22]],
  ["nowhere", "Lucht blijft binnen, in een groot wiel [@B: Groot en Bos].", [18]],
  ["nowhere, without a name of its own", "Iedereen zegt dit [@B: de branche].", [18]],
])("a speaker who is named %s", (_name, text, lines) => {
  const files = replaceTextInExampleFile(one, "De <Term>binnenband</Term> houdt de lucht vast [@B].", text);
  const unnamed = listCourseWarnings(files).filter((line) => line.includes("De tekst bij deze bron noemt"));
  expect(unnamed.map((line) => Number(line.split(/[: ]/)[1]))).toEqual(lines);
});
