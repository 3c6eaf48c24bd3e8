import { expect, test } from "vitest";
import { findDrafts } from "~/../tests/support/drafts";
import type { SourceBlock } from "~/content/dossier/reading/source-document";
import { whoSays } from "./who-says";

const said = [
  "Volgens Terpstra (2018) leert een kind meer van een buurman dan van een folder.",
  "Okafor stelt dat een plein zonder bankjes geen plein is.",
  "Vermeulen schrijft dat bewoners vaker blijven als de straat smal is.",
  "Lindqvist betoogt dat bomen de snelheid van auto’s verlagen.",
];
const ask = (...blocks: readonly (SourceBlock | string)[]) =>
  findDrafts(whoSays, ...blocks).map((draft) =>
    draft.ask.type === "single" ? [draft.ask.stem, draft.ask.right.text] : [],
  );

test("who says it, and what somebody says", () => {
  expect(ask(...said)).toEqual(
    expect.arrayContaining([
      ["Volgens wie leert een kind meer van een buurman dan van een folder?", "Terpstra"],
      ["Van wie is volgens de tekst deze uitspraak: “… dat een plein zonder bankjes geen plein is”?", "Okafor"],
      ["Wat zegt “Okafor” volgens de tekst?", "dat een plein zonder bankjes geen plein is"],
    ]),
  );
});

test("a quotation with its speaker, and words that are spoken in a paragraph", () => {
  const quotation: SourceBlock = {
    kind: "quotation",
    text: "‘Sinds de bankjes er staan, ken ik de halve straat bij naam.’ — Yara, bewoner",
    speaker: "Yara, bewoner",
  };
  const spoken = "‘Ik veeg elke ochtend het blad van de stoep weg,’ zegt Otto Brink.";
  const asked = ask(quotation, spoken, ...said).map(([, right]) => right);
  expect(asked).toEqual(expect.arrayContaining(["Yara", "Otto Brink"]));
});

test.each([
  ["two people", said.slice(0, 2)],
  ["what a study found", ["De cijfers laten zien dat bomen helpen tegen hitte.", ...said.slice(1)]],
  ["words that point elsewhere", ["Okafor stelt dat een plein als hierboven altijd leeg blijft.", ...said.slice(2)]],
  ["words that point back", ["Okafor stelt dat dit niet anders kan in de stad.", ...said.slice(2)]],
])("no draft of %s", (_name, sentences) => {
  const drafts = findDrafts(whoSays, ...sentences);
  expect(drafts.filter(({ passages }) => passages.includes("p-2"))).toEqual([]);
});
