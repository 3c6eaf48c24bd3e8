import { expect, test } from "vitest";
import { list } from "~/../tests/support/draft-dossier";
import { createText, table } from "~/../tests/support/drafts";
import type { DraftAsk, DraftQuestion } from "../draft-question";
import { type DraftFlaw, findDraftFlaw } from "./guards";
import { mixOptions } from "./mixed-options";
import { draftRules, findDraftQuestions } from "./table";

const text = createText(
  "Een beitel snijdt hout. Een klem houdt hout vast, en een hamer slaat.",
  "Een vijl maakt metaal glad.",
);
const choose = (words: string, passage = "p-2") => ({ text: words, passage });
const createDraft = (ask: DraftAsk, passages = ["p-2"]): DraftQuestion => ({
  ...{ id: "x-p-2", rule: "x", passages, place: "p-2-s1", evidence: "Een beitel snijdt hout.", needs: [] },
  ask,
});
const single = (stem: string, right: string, ...wrong: string[]): DraftAsk => ({
  type: "single",
  stem,
  right: choose(right),
  wrong: wrong.map((words) => choose(words)),
});

test.each<[DraftFlaw | null, string, DraftAsk]>([
  [null, "a good draft", single("Wat snijdt?", "beitel", "klemmen", "hamer")],
  [
    "key-not-in-passage",
    "a key with a word of its own",
    single("Wat snijdt?", "scherpe beitel", "klem die knelt", "hamer die slaat"),
  ],
  ["key-not-in-passage", "a key of another passage", single("Wat maakt glad?", "vijl", "klem", "hamer")],
  ["same-text-twice", "two options that are the same", single("Wat snijdt?", "beitel", "klem", "Klem")],
  ["key-is-longest", "a key that is longer", single("Wat doet het?", "houdt hout vast", "snijdt", "slaat")],
  [
    "stem-gives-answer-away",
    "a word of the key in the stem",
    single("Wat doet een klem met hout?", "houdt hout vast", "snijdt met kracht", "slaat met kracht"),
  ],
  ["stem-gives-answer-away", "a part of a compound", single("Wat hoort bij beitelwerk?", "beitel", "hamer", "klemmen")],
])("%s: %s", (flaw, _name, ask) => {
  expect(findDraftFlaw(createDraft(ask), text)).toBe(flaw);
});

test("a key must stand in a passage of the draft", () => {
  const ask: DraftAsk = {
    ...single("Wat maakt glad?", "vijl", "klem", "hamer"),
    right: choose("vijl", "p-3"),
  } as DraftAsk;
  expect(findDraftFlaw(createDraft(ask), text)).toBe("key-not-in-passage");
  expect(findDraftFlaw(createDraft(ask, ["p-3"]), text)).toBeNull();
});

const tools = [
  "beitel: snijdt hout",
  "klem: houdt planken vast",
  "hamer: slaat spijkers",
  "vijl: maakt metaal glad",
  "boor: draait gaten",
  "zaag: deelt balken",
  "schaaf: neemt krullen af",
  "els: prikt leer",
];

test("a passage gives eight drafts at most", () => {
  const rows = tools
    .map((tool) => tool.split(": "))
    .map(([tool = "", does = ""]) => [tool, `${does} in de werkplaats`]);
  const drafts = findDraftQuestions(createText(table(["Begrip", "Betekenis"], ...rows)), draftRules);
  expect(drafts.filter(({ passages }) => passages[0] === "p-2")).toHaveLength(8);
});

test("a place gives two drafts at most, of the rules that come first", () => {
  const sentences = [
    "Weven is een vorm van textielkunst waarbij draden elkaar kruisen.",
    "Houtsnijden is een vorm van beeldhouwen die weinig gereedschap vraagt.",
    "De ballade is een vorm van liedkunst die een verhaal vertelt.",
  ];
  const drafts = findDraftQuestions(createText(...sentences), draftRules);
  expect(drafts.filter(({ place }) => place === "p-2-s1").map(({ rule }) => rule)).toEqual([
    "definition-to-term",
    "term-to-definition",
  ]);
});

test("a passage in another language gives none", () => {
  const english = [
    "Saw: it is the tool that cuts a beam in two",
    "Nail: it is what you hit with the hammer on the head",
    "Glue: it holds the two parts of a chair for a while",
    "Vice: it is to keep what you work on in one place",
  ];
  expect(findDraftQuestions(createText(list(...english)), draftRules)).toEqual([]);
});

test("the right option comes at every place, and at the same one each time", () => {
  const ask = single("Wat snijdt?", "beitel", "klem", "hamer");
  const placeOf = (id: string) => mixOptions({ id, ask }).findIndex(({ right }) => right);
  const ids = Array.from({ length: 60 }, (_none, at) => `x-p-${at}`);
  expect(ids.map(placeOf)).toEqual(ids.map(placeOf));
  for (const place of [0, 1, 2]) expect(ids.filter((id) => placeOf(id) === place).length).toBeGreaterThan(8);
});
