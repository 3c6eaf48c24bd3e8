import { expect, test } from "vitest";
import {
  listCourseWarnings,
  replaceTextInExampleFile,
  testProblemsOfChangedExample,
} from "~/../tests/support/example-course";

const one = "01-banden.mdx";
const two = "02-ketting.mdx";
const pool = "final-test/01.mdx";

testProblemsOfChangedExample([
  [
    "only one option",
    pool,
    "- [ ] Het hele flesje, tot het eraf loopt op straat.\n  > [!meer-olie] Nee. Te veel olie trekt zand en stof aan.\n- [ ] Een druppel per jaar.\n  > [!meer-olie] Nee. Dat is te weinig voor een droge ketting.\n",
    "",
    [
      "final-test/01.mdx:5  De vraag heeft 1 antwoord. Verwacht: twee tot vijf, liefst drie.",
      "misconceptions.yaml:2  Geen enkel fout antwoord noemt de misvatting meer-olie. Zet [!meer-olie] voor de feedback van een antwoord, of haal haar hier weg.",
    ],
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
    "the right one is much longer",
    two,
    "Dat laat de delen langs elkaar glijden.",
    "Dat laat de delen van de ketting zonder moeite heel soepel langs elkaar glijden.",
    "02-ketting.mdx:114  Het goede antwoord is 1,9 keer zo lang als de foute. Verwacht: ten hoogste 1,3 keer.",
  ],
]);

test("five options of which one is right are a warning, and five of which several are right are none", () => {
  const more = (end: string) =>
    ["bel", "slot"]
      .map((what) => `- [ ] Een ${what} met een lampje${end}\n  > Een ${what} heb je hier niet bij nodig.\n`)
      .join("");
  const warn = (before: string, end = "") =>
    listCourseWarnings(replaceTextInExampleFile(one, before, `${more(end)}${before}`));
  expect(warn("- [ ] Een nieuwe ketting")).toEqual([]);
  expect(warn("- [ ] Je knijpt in het zadel.", ".")).toEqual([
    expect.stringMatching(
      /^01-banden\.mdx:\d+ {2}De vraag heeft vijf antwoorden, en één is goed\. Drie is dan meestal genoeg\.$/,
    ),
  ]);
});
