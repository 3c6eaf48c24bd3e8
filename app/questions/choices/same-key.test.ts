import { expect, test } from "vitest";
import { createQuestionsOfEveryKind } from "~/../tests/support/factories";
import { keyAt } from "~/../tests/support/mended-course";
import type { QuestionRecord } from "../table";
import { hasSameKey } from "./same-key";
import { hasSameOptions } from "./same-options";

const all = createQuestionsOfEveryKind();
const of = <T extends QuestionRecord["type"]>(type: T) =>
  all.find((each): each is QuestionRecord & { type: T } => each.type === type) as QuestionRecord & { type: T };

test("another wording, another order in the file and other feedback keep the key of every kind of question", () => {
  for (const question of all) {
    const worded = { ...question, revision: "other", stem: "<p>Anders gezegd?</p>" };
    expect(hasSameKey(question, worded), question.type).toBe(true);
  }
  for (const question of [of("single"), of("multiple"), of("case")]) {
    const options = question.options.toReversed().map((option) => ({ ...option, feedback: "<p>Anders.</p>" }));
    expect(hasSameKey(question, { ...question, revision: "other", options } as QuestionRecord)).toBe(true);
  }
});

test("another right answer is another key, with the same options", () => {
  const statement = of("true-false");
  const number = of("number");
  const match = of("match");
  const [one, two, ...rest] = match.pairs as [(typeof match.pairs)[number], (typeof match.pairs)[number]];
  const swapped = [{ ...one, right: two.right }, { ...two, right: one.right }, ...rest];
  const changed: [QuestionRecord, QuestionRecord][] = [
    [of("single"), keyAt(of("single"), 1)],
    [statement, { ...statement, revision: "other", answer: !statement.answer }],
    [number, { ...number, revision: "other", answer: 13 }],
    [match, { ...match, revision: "other", pairs: swapped }],
  ];
  for (const [before, after] of changed) {
    expect(hasSameKey(before, after), before.type).toBe(false);
    expect(hasSameOptions(before, after), before.type).toBe(true);
  }
});
