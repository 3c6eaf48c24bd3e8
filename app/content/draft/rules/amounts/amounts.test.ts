import { expect, test } from "vitest";
import { findDrafts } from "~/../tests/support/drafts";
import { amounts } from "./amounts";

const rules = [
  "Een bezwaar moet binnen zes weken bij de gemeente liggen.",
  "Een beslissing duurt hoogstens acht weken als niemand vragen heeft.",
  "Wie verhuist, mag tot vier weken later de sleutel inleveren.",
];

test("an amount of a rule, beside other amounts of the same unit", () => {
  const [draft] = findDrafts(amounts, ...rules);
  expect(draft?.ask).toMatchObject({
    stem: "Wat hoort volgens de tekst op de plaats van “…”? “Een bezwaar moet binnen … bij de gemeente liggen”",
    right: { text: "zes weken" },
    wrong: expect.arrayContaining([expect.objectContaining({ text: "acht weken" })]),
  });
});

test.each([
  ["another unit", ["Een bezwaar moet binnen zes uur bij de gemeente liggen.", ...rules.slice(1)]],
  ["a detail", ["Wij zaten toen zes weken zonder water in de tuin.", ...rules.slice(1)]],
  ["two amounts in a sentence", ["Het moet binnen zes weken, en nooit later dan negen weken.", ...rules.slice(1)]],
])("no draft of %s", (_name, sentences) => {
  expect(findDrafts(amounts, ...sentences).filter(({ passages }) => passages.includes("p-2"))).toEqual([]);
});
