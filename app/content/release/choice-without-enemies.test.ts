import { expect, it } from "vitest";
import { createSingleChoiceQuestion } from "~/../tests/support/factories";
import { findChoiceWithoutEnemies } from "./choice-without-enemies";

const question = (id: string, enemies: string[] = []) => ({ ...createSingleChoiceQuestion(id), enemies });
const choose = (...places: ReturnType<typeof question>[][]) =>
  findChoiceWithoutEnemies(places)?.map(({ id }) => id) ?? null;

it("a question that is blocked by two places together has no choice around it", () => {
  const [b1, b2] = [question("b1", ["a"]), question("b2", ["c2"])];
  const [c1, c2] = [question("c1", ["a"]), question("c2")];
  expect(choose([question("a")], [b1, b2], [c1, c2])).toBe(null);
  expect(choose([question("a")], [b1, b2], [c1, c2, question("c3")])).toEqual(["a", "b2", "c3"]);
});

it("a place without enemies elsewhere gets its first question", () => {
  expect(choose([question("a1", ["a2"]), question("a2")], [question("b1")])).toEqual(["a1", "b1"]);
});
