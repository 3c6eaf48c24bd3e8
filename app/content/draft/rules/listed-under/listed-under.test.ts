import { expect, test } from "vitest";
import { heading, list } from "~/../tests/support/draft-dossier";
import { findDrafts } from "~/../tests/support/drafts";
import { listedUnder } from "./listed-under";

const lists = [
  heading("Op reis"),
  "Mee in de tas:",
  list("een kaart van het gebied", "een fles water"),
  "Achter de deur laat je:",
  list("een briefje voor de buren", "een volle kattenbak", "de sleutel van de kelder"),
];

test("items of the list are right, and items of the list beside it are wrong", () => {
  const [draft] = findDrafts(listedUnder, ...lists);
  expect(draft).toMatchObject({
    place: "p-4-groups",
    ask: {
      type: "multiple",
      stem: "Wat noemt de tekst bij “Mee in de tas”?",
      right: [{ text: "een kaart van het gebied" }, { text: "een fles water" }],
    },
  });
});

test.each([
  ["one list", lists.slice(0, 3)],
  ["lists in other parts", [...lists.slice(0, 3), heading("Thuis"), ...lists.slice(3)]],
  [
    "addresses",
    [
      heading("Contact"),
      "Schrijf:",
      list("post@dorp.example", "hal@dorp.example"),
      "Kijk:",
      list("www.dorp.example", "www.hal.example"),
    ],
  ],
])("no draft of %s", (_name, blocks) => {
  expect(findDrafts(listedUnder, ...blocks)).toEqual([]);
});
