import { expect, test } from "vitest";
import { createAnswerOption } from "~/../tests/support/factories";
import { createRandomUint32Generator, hashTextsToSeed, shuffle } from "./shuffle";
import { shuffleOptionsUnlessNumbers } from "./shuffle-choices";

test("the draw of a known seed never changes, because rounds are drawn again from their stored seed", () => {
  expect(
    shuffle(["a", "b", "c", "d", "e", "f"], createRandomUint32Generator(hashTextsToSeed("zaad", "L1-1"))).join(""),
  ).toMatchInlineSnapshot(`"adebfc"`);
});

test("numbers keep their order, other options do not", () => {
  const countOrders = (texts: string[]) => {
    const options = texts.map((text, i) => createAnswerOption("N", text, i === 0));
    const orders = Array.from({ length: 40 }, (_, i) =>
      shuffleOptionsUnlessNumbers(options, createRandomUint32Generator(hashTextsToSeed(`zaad ${i}`, "N")))
        .map(({ html }) => html)
        .join(),
    );
    return new Set(orders).size;
  };
  expect(countOrders(["5 %", "10 %", "25 %"])).toBe(1);
  expect(countOrders(["€ 1.000", "€ 2.500", "€ 10.000"])).toBe(1);
  expect(countOrders(["vijf", "10", "25"])).toBe(6);
});
