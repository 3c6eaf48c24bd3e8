import { expect, test } from "vitest";
import { createSingleChoiceQuestion } from "~/../tests/support/factories";
import { dealFinalTest } from "./deal-final-test";

const cell = (name: string, size: number) =>
  Array.from({ length: size }, (_none, at) => createSingleChoiceQuestion(`${name}${at + 1}`));

test("cells without enemies are dealt in their order, also if they are large and the attempts are many", () => {
  const cells = Array.from({ length: 24 }, (_none, at) => cell(`c${at + 1}-`, 12));
  const dealt = dealFinalTest(cells, 10);
  expect(dealt?.map((form) => form.map(({ id }) => id))).toEqual(
    Array.from({ length: 10 }, (_none, at) => cells.map((_cell, index) => `c${index + 1}-${at + 1}`)),
  );
});

test("a cell with fewer questions than attempts can't be dealt", () => {
  expect(dealFinalTest([cell("a", 3), cell("b", 2)], 3)).toBeNull();
});

test("only the cells with enemies leave their order", () => {
  const [a, b, c] = [cell("a", 2), cell("b", 2), cell("c", 2)];
  const enemies = a.map((question, at) => (at === 0 ? { ...question, enemies: ["b1"] } : question));
  const ids = dealFinalTest([enemies, b, c], 2)?.map((form) => form.map(({ id }) => id));
  expect(ids).toEqual([
    ["a1", "b2", "c1"],
    ["a2", "b1", "c2"],
  ]);
});

test("large cells whose questions are enemies are dealt too, and an impossible pool is given up soon", () => {
  const large = Array.from({ length: 12 }, (_none, at) => cell(`c${at + 1}-`, 12));
  const enemies = (of: (at: number, own: number) => string[]) =>
    large.map((questions, at) => questions.map((question, own) => ({ ...question, enemies: of(at, own) })));
  const dealt = dealFinalTest(
    enemies((at, own) => (at === 0 ? [`c2-${own + 1}`] : [])),
    10,
  );
  expect(dealt?.flat()).toHaveLength(120);
  expect(new Set(dealt?.flat().map(({ id }) => id)).size).toBe(120);
  for (const form of dealt ?? [])
    expect(form.some(({ enemies }) => form.some(({ id }) => enemies.includes(id)))).toBe(false);
  const all = (at: number) => Array.from({ length: 12 }, (_none, own) => `c${at + 2}-${own + 1}`);
  expect(
    dealFinalTest(
      enemies((at) => (at < 11 ? all(at) : [])),
      10,
    ),
  ).toBeNull();
});
