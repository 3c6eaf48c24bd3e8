import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createOption,
  createQuestion,
  createQuestionsOfEveryKind,
  createSingleQuestion,
} from "~/../tests/support/factories";
import { replaceAnswerKey } from "~/../tests/support/question-examples";
import { randomFrom, seedFrom, shuffle } from "./choices/shuffle";
import { composeAskedQuestion } from "./compose-asked-question";
import type { QuestionRecord } from "./table";

const placing = { number: 1, total: 9, case: null, passage: { id: "p", title: "P" } };
const draw = (each: QuestionRecord, seed: string) => composeAskedQuestion(each, seed, placing);

test("the same seed draws the same question again", () => {
  for (const each of createQuestionsOfEveryKind())
    expect(draw(each, "zaad")).toEqual(draw(structuredClone(each), "zaad"));
});

test("the draw of a known seed never changes, because rounds are drawn again from their stored seed", () => {
  expect(shuffle(["a", "b", "c", "d", "e", "f"], randomFrom(seedFrom("zaad", "L1-1"))).join("")).toMatchInlineSnapshot(
    `"adebfc"`,
  );
});

test("the key stands equally often in every place", () => {
  const each = createSingleQuestion("L1-1");
  const key = each.options.find(({ correct }) => correct)?.id;
  const counts = [0, 0, 0];
  const rounds = 6000;
  for (let i = 0; i < rounds; i += 1) {
    const { ask } = draw(each, `zaad ${i}`);
    if (ask.type !== "single") throw new Error(ask.type);
    const place = ask.options.findIndex(({ id }) => id === key);
    counts[place] = (counts[place] as number) + 1;
  }
  const expected = rounds / counts.length;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 13.8 is the 0.999 quantile with two degrees of freedom.
  expect(chiSquare).toBeLessThan(13.8);
});

test("two questions that differ only in their key are drawn alike", () => {
  for (const each of createQuestionsOfEveryKind()) {
    // With this seed, neither order of the steps is already right, so neither is shuffled again.
    expect(JSON.stringify(draw(replaceAnswerKey(each), "ander zaad")), each.type).toBe(
      JSON.stringify(draw(each, "ander zaad")),
    );
  }
});

test("nothing that is marked or explained is in the drawn form", () => {
  for (const each of createQuestionsOfEveryKind()) {
    const drawn = JSON.stringify(draw(each, "zaad"));
    for (const word of ["correct", "feedback", "Uitleg", "inspanning", "misconception", "Een voorbeeld"]) {
      expect(drawn, `${each.type}: ${word}`).not.toContain(word);
    }
  }
});

test("an order question never starts in its right order", () => {
  const steps = ["een", "twee"].map((text) => ({ id: text, html: text, text, feedback: "" }));
  const each = createQuestion("O", "order", { steps });
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const { ask } = draw(each, seed);
      return ask.type === "order" && ask.steps.map(({ id }) => id).join() === "twee,een";
    }),
  );
});

test("numbers keep their order, other options do not", () => {
  const drawnTexts = (texts: string[]) => {
    const each = createQuestion("N", "single", { options: texts.map((text, i) => createOption("N", text, i === 0)) });
    const orders = Array.from({ length: 40 }, (_, i) => {
      const { ask } = draw(each, `zaad ${i}`);
      return ask.type === "single" ? ask.options.map(({ html }) => html).join() : "";
    });
    return new Set(orders).size;
  };
  expect(drawnTexts(["5 %", "10 %", "25 %"])).toBe(1);
  expect(drawnTexts(["€ 1.000", "€ 2.500", "€ 10.000"])).toBe(1);
  expect(drawnTexts(["vijf", "10", "25"])).toBe(6);
});

test("extras are mixed among what matches, and a text that matches twice is offered once", () => {
  const [match] = createQuestionsOfEveryKind().filter((each) => each.type === "match");
  if (match?.type !== "match") throw new Error("no match");
  const twice = { ...match, pairs: match.pairs.map((pair) => ({ ...pair, right: (match.pairs[0] ?? pair).right })) };
  const places = new Set<number>();
  for (let i = 0; i < 60; i += 1) {
    const { ask } = draw(match, `zaad ${i}`);
    if (ask.type === "match") places.add(ask.rights.findIndex(({ id }) => id === match.extras[0]?.right.id));
  }
  expect(places.size).toBe(4);
  const { ask } = draw(twice, "zaad");
  expect(ask.type === "match" && ask.rights.length).toBe(2);
});
