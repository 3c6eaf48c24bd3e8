import { expect, test } from "vitest";
import { heading, list } from "~/../tests/support/draft-dossier";
import { findDrafts } from "~/../tests/support/drafts";
import { listedUnder } from "./listed-under";

const lists = [
  heading("Op reis"),
  "Mee in de tas:",
  list("een kaart van het gebied", "een fles water"),
  heading("Thuis"),
  "Achter de deur laat je:",
  list("een briefje voor de buren", "een volle kattenbak", "de sleutel van de kelder"),
];

test("items of the list are right, and items of another list are wrong", () => {
  const [draft] = findDrafts(listedUnder, ...lists);
  expect(draft?.ask).toMatchObject({
    type: "multiple",
    stem: "Wat noemt de tekst bij “Mee in de tas”?",
    right: [{ text: "een kaart van het gebied" }, { text: "een fles water" }],
  });
});

test.each([
  ["one list", lists.slice(0, 3)],
  ["addresses", [heading("Contact"), list("www.dorp.example", "post@dorp.example"), ...lists]],
])("no draft of %s", (_name, blocks) => {
  expect(
    findDrafts(listedUnder, ...blocks).filter(
      ({ passages }) => passages.includes("p-3") || (passages.includes("p-4") && blocks.length < 5),
    ),
  ).toEqual([]);
});
