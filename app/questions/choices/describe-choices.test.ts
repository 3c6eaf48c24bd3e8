import { expect, test } from "vitest";
import { describeChosenPairs } from "./describe-choices";

const choice = (id: string, text: string) => ({ id, html: text, text });

test("a sentence is named without its full stop, and an item without a choice has no line", () => {
  const items = [choice("a", "Noor geeft advies."), choice("b", "Buren eten samen"), choice("c", "Stil")];
  const chosen = { b: "y", a: "x" };
  expect(describeChosenPairs(items, [choice("x", "Hulp"), choice("y", "Gemeenschap")], chosen)).toEqual([
    "Noor geeft advies: Hulp",
    "Buren eten samen: Gemeenschap",
  ]);
});
