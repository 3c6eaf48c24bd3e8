import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { DraftAsk } from "../../app/content/draft/draft-question";
import { printDraft } from "../../app/content/draft/measuring/print-draft";
import type { MeasuredDraft } from "./find-drafts";
import { composeJudgingSheet, readJudgedSheet } from "./judging-sheet";

const choose = (text: string) => ({ text, passage: "p-2" });
const single: DraftAsk = {
  type: "single",
  stem: "Welk gereedschap snijdt?",
  right: choose("beitel"),
  wrong: [choose("hamer"), choose("klem")],
};

const measure = (dossier: string, rule: string, number: number): MeasuredDraft => ({
  dossier,
  passages: ["Een beitel snijdt, en een hamer slaat."],
  draft: {
    ...{
      id: `${rule}-p-${number}`,
      rule,
      passages: ["p-2"],
      place: "p-2-s1",
      evidence: "Een beitel snijdt",
      needs: [],
    },
    ask: single,
  },
});

test("a draft is written with letters, and its key in those letters", () => {
  const { text, key } = printDraft({ id: "x", ask: single });
  expect(text.split("\n")).toHaveLength(4);
  expect(text).toContain(`${key}. beitel`);
});

test.each<[DraftAsk, RegExp]>([
  [{ type: "order", stem: "Volgorde?", steps: ["een", "twee", "drie"].map(choose) }, /^[ABC]{3}$/],
  [
    { type: "match", stem: "Paren?", pairs: [{ left: choose("a"), right: choose("b") }], extra: [choose("c")] },
    /^1[AB]$/,
  ],
  [
    {
      type: "sort",
      stem: "Waar?",
      groups: [
        { title: "x", cards: [choose("a")] },
        { title: "y", cards: [choose("b")] },
      ],
    },
    /^1[AB] 2[AB]$/,
  ],
  [{ type: "true-false", stem: "Zo?", answer: false, reasons: [choose("a"), choose("b")] }, /^false [AB]$/],
  [{ type: "multiple", stem: "Welke?", right: [choose("a"), choose("b")], wrong: [choose("c")] }, /^[ABC]{2}$/],
])("the key of each kind: %o", (ask, key) => {
  expect(printDraft({ id: "x", ask }).key).toMatch(key);
});

test("a sheet has a row a draft, at most so many a rule, from every dossier in turn", () => {
  const drafts = ["een", "twee"].flatMap((dossier) => [1, 2, 3].map((number) => measure(dossier, "x", number)));
  const sheet = composeJudgingSheet([...drafts, measure("een", "y", 9)], 2);
  const rows: Record<string, string>[] = parse(sheet, { columns: true, bom: true });
  expect(rows.map(({ dossier, rule }) => [dossier, rule])).toEqual([
    ["een", "x"],
    ["twee", "x"],
    ["een", "y"],
  ]);
  expect(rows[0]).toMatchObject({ passage: "Een beitel snijdt, en een hamer slaat.", usable: "", clear: "" });
  expect(composeJudgingSheet(drafts, 2)).toBe(composeJudgingSheet(drafts, 2));
});

test("a judged sheet is read, without the rows that nobody judged", () => {
  const sheet = "dossier,id,rule,usable\neen,x-p-1,x,yes\neen,x-p-2,x,\ntwee,x-p-1,x,Light-edit\n";
  expect(readJudgedSheet(sheet, "s.csv").map(({ usable }) => usable)).toEqual(["yes", "light-edit"]);
  expect(() => readJudgedSheet(sheet.replace("yes", "maybe"), "s.csv")).toThrow(
    "s.csv, row 2: usable is yes, light-edit, no",
  );
  expect(() => readJudgedSheet("a,b\n1,2\n", "s.csv")).toThrow("has not the columns");
});
