import { expect, test } from "vitest";
import { findDrafts, table } from "~/../tests/support/drafts";
import { yearToEvent } from "../year-to-event/year-to-event";
import { yearsOrder } from "./years-order";

const bridge = [
  "In 1911 begon de bouw van de brug. De eerste trein reed in 1915 over het spoor.",
  "In mei 1940 vernielde het leger de middelste boog. In 1948 plaatsten arbeiders een stalen boog.",
  "Het spoor verdween in 1972 uit het dorp.",
];

test("events come in the order of their years, without the years", () => {
  const [draft] = findDrafts(yearsOrder, ...bridge);
  const steps = draft?.ask.type === "order" ? draft.ask.steps.map(({ text }) => text) : [];
  expect(steps).toEqual(
    [
      "… begon de bouw van de brug",
      "… vernielde het leger de middelste boog",
      "… plaatsten arbeiders een stalen boog",
      "Het spoor verdween uit het dorp",
    ].filter((step) => steps.includes(step)),
  );
  expect(steps.length).toBeGreaterThanOrEqual(4);
});

test("a table of years becomes an order", () => {
  const rows = [
    ["1850", "het kanaal wordt gegraven"],
    ["1872", "de sluis gaat open"],
    ["1901", "het veer stopt"],
    ["1933", "de brug komt er"],
  ];
  const [draft] = findDrafts(yearsOrder, table(["Jaar", "Wat"], ...rows));
  expect(draft?.ask).toMatchObject({ steps: rows.map(([, text]) => ({ text })) });
});

test("a year asks for what happened in it", () => {
  const drafts = findDrafts(yearToEvent, ...bridge);
  expect(drafts[0]?.ask).toMatchObject({
    stem: "Maak af volgens de tekst: “In 1911 …”",
    right: { text: "… begon de bouw van de brug" },
  });
});

test.each([
  ["three years", bridge.slice(0, 1)],
  [
    "words that tell the order",
    [
      "In 1911 begon de bouw. In 1915 kwam later de trein. In 1920 brak opnieuw brand uit. In 1930 viel weer een deel om.",
    ],
  ],
  [
    "somebody who is named before",
    ["In 1911 kocht hij de brug. In 1915 verkocht hij de brug. In 1920 kwam hij terug. In 1930 stierf hij."],
  ],
])("no draft of %s", (_name, blocks) => {
  expect(findDrafts(yearsOrder, ...blocks)).toEqual([]);
});
