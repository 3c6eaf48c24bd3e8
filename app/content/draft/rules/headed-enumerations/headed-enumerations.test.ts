import { expect, test } from "vitest";
import { heading, list } from "~/../tests/support/draft-dossier";
import { findDrafts, table } from "~/../tests/support/drafts";
import { headedEnumerations } from "./headed-enumerations";

const bins = [
  heading("Wat mag waar in"),
  "Bij de groene bak hoort:",
  list("schillen van fruit", "oud brood", "koffiedik"),
  "Bij de grijze bak hoort:",
  list("kapotte kopjes", "stofzuigerzakken", "luiers"),
];

test("lists under leads side by side become groups", () => {
  const [draft] = findDrafts(headedEnumerations, ...bins);
  expect(draft).toMatchObject({
    passages: ["p-4", "p-6"],
    ask: { type: "sort", stem: "Waar hoort elk kaartje volgens de tekst bij? Het gaat over: Wat mag waar in." },
  });
  const groups = draft?.ask.type === "sort" ? draft.ask.groups : [];
  expect(groups.map(({ title, cards }) => [title, cards.map(({ text }) => text)])).toEqual([
    ["Bij de groene bak hoort", ["schillen van fruit", "oud brood", "koffiedik"]],
    ["Bij de grijze bak hoort", ["kapotte kopjes", "stofzuigerzakken", "luiers"]],
  ]);
});

test("lists under headings of one depth become groups", () => {
  const drafts = findDrafts(
    headedEnumerations,
    heading("Winter", 2),
    list("muts", "dikke jas"),
    heading("Zomer", 2),
    list("zonnebrand", "korte broek"),
  );
  expect(drafts.map(({ ask }) => ask.type)).toEqual(["sort"]);
});

test("a column with few values becomes groups", () => {
  const [draft] = findDrafts(
    headedEnumerations,
    table(["Dier", "Eet"], ["konijn", "planten"], ["wezel", "vlees"], ["ree", "planten"], ["bunzing", "vlees"]),
  );
  expect(draft?.ask).toMatchObject({ groups: [{ title: "planten" }, { title: "vlees" }] });
});

test.each([
  ["one list", bins.slice(0, 3)],
  ["an item that stands in both", [...bins.slice(0, 4), list("oud brood", "luiers")]],
  [
    "a list of literature",
    [heading("Literatuur"), list("Boek een", "Boek twee"), heading("Links"), list("pagina", "site")],
  ],
  [
    "lists with numbers only above them",
    [heading("Stap 1"), list("muts", "jas"), heading("Stap 2"), list("sjaal", "schoen")],
  ],
])("no draft of %s", (_name, blocks) => {
  expect(findDrafts(headedEnumerations, ...blocks)).toEqual([]);
});
