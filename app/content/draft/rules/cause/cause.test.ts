import { expect, test } from "vitest";
import { findDrafts } from "~/../tests/support/drafts";
import { condition } from "../condition/condition";
import { cause } from "./cause";

const causes = [
  "De muren bleven nat, omdat de goot al jaren lekte.",
  "Het veer stopte in maart, omdat de pont te zwaar werd.",
  "De school verhuisde naar de dijk, omdat het plein langzaam verzakte.",
];
const conditions = [
  "Een bezoeker krijgt de sleutel alleen als de beheerder aanwezig is.",
  "De boot vaart uit alleen als de haven open is.",
  "De kachel gaat aan alleen als de schoorsteen geveegd is.",
];

test("the sentence is cut at the word that names the cause", () => {
  const [draft] = findDrafts(cause, ...causes);
  expect(draft?.ask).toMatchObject({
    stem: "Maak de zin af volgens de tekst: “De muren bleven nat, omdat …”",
    right: { text: "… de goot al jaren lekte" },
  });
});

test("and at the word that names the condition", () => {
  const [draft] = findDrafts(condition, ...conditions);
  expect(draft?.ask).toMatchObject({
    stem: "Maak de zin af volgens de tekst: “Een bezoeker krijgt de sleutel alleen als …”",
    right: { text: "… de beheerder aanwezig is" },
  });
});

test.each([
  ["one cause", cause, causes.slice(0, 1)],
  ["a sentence that points back", cause, ["Dat bleef zo, omdat de goot al jaren lekte.", ...causes.slice(1)]],
  ["one condition", condition, conditions.slice(0, 1)],
  ["`als` that means `like`", condition, ["Een kachel werkt net als een oude stenen oven.", ...conditions.slice(1)]],
])("no draft of %s", (_name, rule, sentences) => {
  expect(findDrafts(rule, ...sentences).filter(({ passages }) => passages.includes("p-2"))).toEqual([]);
});
