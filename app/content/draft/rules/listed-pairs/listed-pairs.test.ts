import { expect, test } from "vitest";
import { heading, list } from "~/../tests/support/draft-dossier";
import { findDrafts, table } from "~/../tests/support/drafts";
import { listedPairs } from "./listed-pairs";

const readMatch = (draft: ReturnType<typeof findDrafts>[number] | undefined) =>
  draft?.ask.type === "match" ? draft.ask : null;

test("a list of which each item has a label becomes pairs", () => {
  const [draft] = findDrafts(
    listedPairs,
    heading("Taken"),
    list("Penningmeester: houdt de kas bij", "Secretaris: schrijft de notulen", "Voorzitter: leidt de vergadering"),
  );
  expect(readMatch(draft)?.pairs.map(({ left, right }) => [left.text, right.text])).toEqual([
    ["Penningmeester", "houdt de kas bij"],
    ["Secretaris", "schrijft de notulen"],
    ["Voorzitter", "leidt de vergadering"],
  ]);
});

test("of a table one row may be over", () => {
  const [draft] = findDrafts(
    listedPairs,
    table(
      ["Vogel", "Nest"],
      ["zwaluw", "klei onder de dakrand"],
      ["uil", "holte in een boom"],
      ["reiger", "takken hoog in de kruin"],
      ["fuut", "drijvende planten"],
    ),
  );
  expect(readMatch(draft)?.pairs).toHaveLength(3);
  expect(readMatch(draft)?.extra).toHaveLength(1);
  expect(draft?.ask).toMatchObject({
    stem: "Wat hoort volgens de tekst bij elkaar? Het gaat over: “Vogel” en “Nest”.",
  });
});

test.each([
  ["two items", [list("Doel: een brug bouwen", "Tijd: een lange middag")]],
  ["figures", [table(["Wijk", "Bomen"], ["Noord", "312"], ["Zuid", "95"], ["Oost", "140"])]],
  [
    "texts that are the same",
    [table(["Wijk", "Boom"], ["Noord", "een linde"], ["Zuid", "een linde"], ["Oost", "een linde"])],
  ],
  ["labels that stand in their texts", [list("Koken: samen koken", "Zingen: samen zingen", "Lezen: samen lezen")]],
])("no draft of %s", (_name, blocks) => {
  expect(findDrafts(listedPairs, ...blocks)).toEqual([]);
});
