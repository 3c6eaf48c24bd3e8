import { expect, test } from "vitest";
import { writeBlockText } from "../block-text";
import { readPlainText } from "./read-plain.server";

const read = (text: string) => readPlainText(text).blocks.map((block) => [block.kind, writeBlockText(block)]);

test("short lines above a text are taken for headings, and the author hears of it", () => {
  const document = readPlainText(
    "Groen in de straat\n\nInleiding\n\nElke boom telt.\n\n1.2 Water\n\nWater is schaars.\n\n‘Elke boom telt’\n\nDat is zo.\n\nlos woord\n\nDat ook.\n\nEinde\n",
  );
  expect(document.blocks).toEqual([
    { kind: "heading", depth: 1, text: "Groen in de straat" },
    { kind: "heading", depth: 2, text: "Inleiding" },
    { kind: "paragraph", text: "Elke boom telt." },
    { kind: "heading", depth: 3, text: "1.2 Water" },
    { kind: "paragraph", text: "Water is schaars." },
    { kind: "paragraph", text: "‘Elke boom telt’" },
    { kind: "paragraph", text: "Dat is zo." },
    { kind: "paragraph", text: "los woord" },
    { kind: "paragraph", text: "Dat ook." },
    { kind: "paragraph", text: "Einde" },
  ]);
  expect(document).toMatchObject({ title: "Groen in de straat", doubts: [{ code: "headings-guessed", block: 0 }] });
});

test("a line that is drawn under another one marks a heading, and is no word", () => {
  expect(read("Tuin\n====\n\nTekst.\n\nWater\n-----\nnog\n\n* * *\n\n----\n")).toEqual([
    ["heading", "Tuin"],
    ["paragraph", "Tekst."],
    ["paragraph", "Water nog"],
    ["list", "* *"],
  ]);
});

test("numbers are marks of a list only if they count from one", () => {
  expect(read("1. een\n2. twee\n\n3. drie")).toEqual([["list", "een twee drie"]]);
  expect(read("2. twee\n3. drie")).toEqual([
    ["paragraph", "2. twee"],
    ["paragraph", "3. drie"],
  ]);
  expect(read("Dat was in\n12. Toen kwam er meer.")).toEqual([["paragraph", "Dat was in 12. Toen kwam er meer."]]);
  expect(read("1. alleen.")).toEqual([["paragraph", "1. alleen."]]);
  expect(read("1986. Dat jaar begon het.")).toEqual([["paragraph", "1986. Dat jaar begon het."]]);
});

test("lists keep what belongs to an item, and lists inside them", () => {
  const { blocks } = readPlainText(
    "Nodig:\n- een schop\n  met steel\n  - kort\n  - lang\n\n  en scherp\n- een hark\n\n• verf\n• kwast\n\nKlaar.",
  );
  expect(blocks).toEqual([
    { kind: "paragraph", text: "Nodig:" },
    {
      ...{ kind: "list", ordered: false },
      items: [
        {
          text: "een schop met steel",
          items: [
            { text: "kort", items: [] },
            { text: "lang en scherp", items: [] },
          ],
        },
        { text: "een hark", items: [] },
      ],
    },
    {
      kind: "list",
      ordered: false,
      items: [
        { text: "verf", items: [] },
        { text: "kwast", items: [] },
      ],
    },
    { kind: "paragraph", text: "Klaar." },
  ]);
});

test("a dash at the start of one line is part of a sentence, and of two lines a list", () => {
  expect(read("Wij komen\n– als het droog is – om tien uur.")).toEqual([
    ["paragraph", "Wij komen – als het droog is – om tien uur."],
  ]);
  expect(read("– zaaien\n– oogsten")).toEqual([["list", "zaaien oogsten"]]);
});

test("without empty lines, lines as long as paragraphs are paragraphs", () => {
  const long = "Wie in de straat woont, komt elke maand een uur helpen in de tuin. ".repeat(4).trim();
  expect(read(`Tuin\n${long}\n${long}`)).toEqual([
    ["heading", "Tuin"],
    ["paragraph", long],
    ["paragraph", long],
  ]);
});

test("a short line above another short one, or above a line that follows at once, is no heading", () => {
  expect(read("Tuin\n\nDownload\n\nWater\n\nWater is schaars.\n\nNodig zijn\n- een schop\n")).toEqual([
    ["heading", "Tuin"],
    ["paragraph", "Download"],
    ["heading", "Water"],
    ["paragraph", "Water is schaars."],
    ["paragraph", "Nodig zijn"],
    ["list", "een schop"],
  ]);
});
