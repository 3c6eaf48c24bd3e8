import { expect, test } from "vitest";
import { findDrafts } from "~/../tests/support/drafts";
import { notTheSame } from "./not-the-same";

const others =
  "De rechter beslist over de boete. De gemeente betaalt de helft van de kosten. Bewoners krijgen een brief over de uitslag.";

test.each([
  ["Een vergunning is geen verplichting. De eigenaar mag ook van het plan afzien.", "vergunning", "verplichting"],
  ["Huren en pachten zijn niet hetzelfde. Een pachter leeft van wat de grond opbrengt.", "huren", "pachten"],
  ["Een klacht is iets anders dan een bezwaar. Een bezwaar gaat over het besluit.", "klacht", "bezwaar"],
])("a statement that is not true: %s", (sentences, one, other) => {
  const [draft] = findDrafts(notTheSame, `${sentences} ${others}`);
  expect(draft?.ask).toMatchObject({
    type: "true-false",
    stem: `Volgens de tekst is “${one}” hetzelfde als “${other}”.`,
    answer: false,
    reasons: [{ text: sentences.split(". ")[1] }, {}, {}],
  });
});

test.each([
  ["nothing that says why", "Een vergunning is geen verplichting."],
  ["too few other sentences", "Een vergunning is geen verplichting. De eigenaar mag ook van het plan afzien."],
  ["no terms", `Een regel is geen reden. De eigenaar mag ook van het plan afzien. ${others}`],
  ["a sentence that points back", `Dat is geen verplichting. De eigenaar mag ook van het plan afzien. ${others}`],
])("no draft of %s", (_name, text) => {
  expect(findDrafts(notTheSame, text)).toEqual([]);
});
