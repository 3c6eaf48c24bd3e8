import { expect, test } from "vitest";
import { findDrafts } from "~/../tests/support/drafts";
import { examplesOf } from "./examples-of";

const sentences = [
  "In de kas staan exotische vruchten zoals mango, papaja en guave.",
  "Langs het pad groeien inheemse bloemen, zoals klaproos, korenbloem en kamille.",
  "De kelder ligt vol grof gereedschap, waaronder houweel, koevoet en moker.",
];

test("the examples are right, and those of something else are wrong", () => {
  const [draft] = findDrafts(examplesOf, ...sentences);
  expect(draft?.ask).toMatchObject({
    type: "multiple",
    stem: "Wat noemt de tekst als voorbeeld bij “exotische vruchten”?",
    right: [{ text: "mango" }, { text: "papaja" }, { text: "guave" }],
  });
  expect(draft?.ask.type === "multiple" && draft.ask.wrong.length).toBeGreaterThanOrEqual(2);
});

test.each([
  ["one enumeration", sentences.slice(0, 1)],
  ["two examples", ["In de kas staan exotische vruchten zoals mango en papaja.", ...sentences.slice(1)]],
  [
    "a kind that is in its example",
    ["In de kas staan zoete vruchten zoals passievruchten, mango en papaja.", ...sentences.slice(1)],
  ],
])("no draft of %s", (_name, texts) => {
  expect(findDrafts(examplesOf, ...texts).filter(({ passages }) => passages.includes("p-2"))).toEqual([]);
});
