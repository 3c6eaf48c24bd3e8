import { expect, it } from "vitest";
import { createSingleChoiceQuestion } from "~/../tests/support/factories";
import { getOwnValue } from "~/platform/own-value";
import { drawRoundQuestions } from "./draw-round";

it("a key that every object inherits has no value of its own", () => {
  for (const key of ["constructor", "toString", "__proto__", "hasOwnProperty"])
    expect(getOwnValue<unknown>({ een: 1 }, key)).toBeUndefined();
  expect(getOwnValue({ een: 1 }, "een")).toBe(1);
  const stored = JSON.parse('{"__proto__": 2, "constructor": 3}') as Record<string, number>;
  expect([getOwnValue(stored, "__proto__"), getOwnValue(stored, "constructor")]).toEqual([2, 3]);
});

it("a second round is drawn from questions with such names too", () => {
  const places = [["constructor", "toString"], ["valueOf"]].map((ids) =>
    ids.map((id) => createSingleChoiceQuestion(id)),
  );
  const drawn = drawRoundQuestions(places, 2, { toString: [1] } as never);
  expect(drawn.map(({ id }) => id)).toEqual(["constructor", "valueOf"]);
});
