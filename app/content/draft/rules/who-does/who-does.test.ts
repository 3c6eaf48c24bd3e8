import { expect, test } from "vitest";
import { findDrafts } from "~/../tests/support/drafts";
import { whoDoes } from "./who-does";

const people = [
  "Bakker Teun Wiersma opende in de haven de eerste winkel met glutenvrij brood.",
  "De molen was van Aaltje Postma. De pacht ging naar Rinse Dijkhuis. De grond bleef bij Sjoukje Haanstra.",
];

test("who did it", () => {
  const [draft] = findDrafts(whoDoes, ...people);
  expect(draft?.ask).toMatchObject({
    stem: "Wie opende in de haven de eerste winkel met glutenvrij brood?",
    right: { text: "Teun Wiersma" },
  });
});

test.each([
  ["too few people", people.slice(0, 1)],
  ["an organisation", ["Stichting Molenzicht opende in de haven de eerste winkel met brood.", people[1] ?? ""]],
  ["a sentence that points back", ["Teun Wiersma opende toen de eerste winkel met glutenvrij brood.", people[1] ?? ""]],
])("no draft of %s", (_name, sentences) => {
  expect(findDrafts(whoDoes, ...sentences)).toEqual([]);
});
