import { expect, test } from "vitest";
import { findDrafts } from "~/../tests/support/drafts";
import { formOf } from "./form-of";

const forms = [
  "Weven is een vorm van textielkunst waarbij draden elkaar kruisen.",
  "Houtsnijden is een vorm van beeldhouwen die weinig gereedschap vraagt.",
  "De ballade is een soort van liedkunst die een verhaal vertelt.",
];

test("the kind is asked, and what is a form of it", () => {
  const drafts = findDrafts(formOf, ...forms);
  expect(
    drafts.slice(0, 2).map(({ ask }) => [ask.type === "single" && ask.stem, ask.type === "single" && ask.right.text]),
  ).toEqual([
    ["Waarvan is “weven” volgens de tekst een vorm?", "textielkunst"],
    ["Wat is volgens de tekst een vorm van “textielkunst”?", "weven"],
  ]);
});

test.each([
  ["one form alone", forms.slice(0, 1)],
  [
    "a form that holds the name of its kind",
    ["Wandkunst is een vorm van kunst die een wand vult.", forms[1] ?? "", forms[2] ?? ""],
  ],
  [
    "a sentence that points back",
    ["Dit is een vorm van textielkunst waarbij draden elkaar kruisen.", forms[1] ?? "", forms[2] ?? ""],
  ],
])("no draft of %s", (_name, sentences) => {
  expect(findDrafts(formOf, ...sentences).filter(({ passages }) => passages.includes("p-2"))).toEqual([]);
});
