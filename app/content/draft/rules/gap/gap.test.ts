import { expect, test } from "vitest";
import { createText, findDrafts } from "~/../tests/support/drafts";
import { findDraftQuestions } from "../table";
import { gap } from "./gap";

const sentences = [
  "Een kluit is de aarde die aan de wortels vastzit.",
  "Een stek is een stuk van een plant dat zelf wortels maakt.",
  "Een mulch is een laag blad waaronder de bodem vochtig blijft.",
  "Zet de struik met zijn hele kluit in een ruim gat en geef water.",
];

test("a term is left out of a sentence in another passage", () => {
  const [draft] = findDrafts(gap, ...sentences);
  expect(draft?.ask).toMatchObject({
    stem: "Wat stond er op de plaats van “…”? “Zet de struik met zijn hele … in een ruim gat en geef water”",
    right: { text: "kluit" },
  });
});

test("gaps are off unless they are asked for", () => {
  expect(findDraftQuestions(createText(...sentences)).filter(({ rule }) => rule === "gap")).toEqual([]);
  expect(findDrafts(gap, ...sentences.slice(0, 3))).toEqual([]);
});
