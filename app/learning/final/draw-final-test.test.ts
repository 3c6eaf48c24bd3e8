import fc from "fast-check";
import { expect, test } from "vitest";
import { createSingleChoiceQuestion } from "~/../tests/support/factories";
import { dealFinalTest } from "~/content/release/deal-final-test";
import { areEnemies } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";
import { drawFinalTestQuestions } from "./draw-final-test";

type Seen = Record<string, { at: string; series: number }>;
type Enemies = readonly (readonly [number, number])[];

/** Returns `count` cells of three questions. `enemies`: pairs of questions, by their numbers over all cells; those of one cell are left out. */
function createCells(count: number, enemies: Enemies = []): QuestionRecord[][] {
  const id = (at: number) => `Q${Math.floor(at / 3)}-${"abc"[at % 3]}`;
  return Array.from({ length: count }, (_none, cell) =>
    [0, 1, 2].map((variant) => {
      const own = cell * 3 + variant;
      const of = enemies.flatMap(([a, b]) => (a === own ? [b] : b === own ? [a] : []));
      const others = of.filter((other) => Math.floor(other / 3) !== cell);
      return { ...createSingleChoiceQuestion(id(own)), enemies: others.map(id) };
    }),
  );
}

/** Deals the attempts of one or more series, as the policy does it. */
function dealSeries(cells: QuestionRecord[][], seed: string, series = 1, held: Record<string, string[]> = {}) {
  const seen: Seen = {};
  const forms: QuestionRecord[][] = [];
  for (let each = 1; each <= series; each += 1) {
    for (let number = 1; number <= 3; number += 1) {
      const drawing = { left: 4 - number, series: each, seed: `${seed} ${each}` };
      const form = drawFinalTestQuestions(cells, drawing, { seen, held });
      const at = new Date(Date.UTC(2027, 0, forms.length + 1)).toISOString();
      for (const { id } of form) seen[id] = { at, series: each };
      forms.push(form);
    }
  }
  return forms;
}

const ids = (form: QuestionRecord[]) => form.map(({ id }) => id);
const cellOf = (id: string) => id.split("-")[0];
const hasEnemies = (form: QuestionRecord[]) =>
  form.some((one, at) => form.slice(at + 1).some((other) => areEnemies(one, other)));
const pair = (cells: number) => fc.tuple(fc.nat(cells * 3 - 1), fc.nat(cells * 3 - 1));

test("every attempt has a question of each cell, and a series repeats nothing", () => {
  const pools = fc
    .tuple(fc.integer({ min: 1, max: 24 }), fc.string())
    .chain(([count, seed]) => fc.tuple(fc.constant(count), fc.constant(seed), fc.array(pair(count), { maxLength: 5 })));
  fc.assert(
    fc.property(pools, ([count, seed, enemies]) => {
      const cells = createCells(count, enemies);
      const forms = dealSeries(cells, seed);
      const blueprint = cells.map(([first]) => cellOf(first?.id ?? ""));
      for (const form of forms) expect(ids(form).map(cellOf)).toEqual(blueprint);
      // Enemies can make a deal impossible, such as a question that is an enemy of a whole cell. The check of a course refuses such a pool.
      if (dealFinalTest(cells, 3)) {
        expect(new Set(forms.flatMap(ids)).size).toBe(count * 3);
        expect(forms.some(hasEnemies)).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
});

test("the same seed deals the same, and another seed deals otherwise", () => {
  const cells = createCells(24, [[0, 3]]);
  expect(dealSeries(cells, "one").map(ids)).toEqual(dealSeries(cells, "one").map(ids));
  expect(dealSeries(cells, "one").map(ids)).not.toEqual(dealSeries(cells, "two").map(ids));
});

test("a later series asks each cell what was seen longest ago", () => {
  const forms = dealSeries(createCells(12), "seed", 3).map(ids);
  expect(forms.slice(3)).toEqual([...forms.slice(0, 3), ...forms.slice(0, 3)]);
});

test("a cell of which a question is held back asks its others, and repeats only then", () => {
  const cells = createCells(6);
  const [[first]] = cells as [[QuestionRecord]];
  const forms = dealSeries(cells, "seed", 1, { [first.id]: [first.revision] });
  const asked = forms.map((form) => form[0]?.id);
  expect(asked).not.toContain(first.id);
  expect(asked[0]).not.toBe(asked[1]);
  expect(asked[2]).toBe(asked[0]);
  expect(new Set(forms.flatMap((form) => ids(form).slice(1))).size).toBe(15);
  const mended = dealSeries(cells, "seed", 1, { [first.id]: ["another revision"] });
  expect(mended.map((form) => form[0]?.id)).toContain(first.id);
});

test("whatever is held back, every attempt has a question of each cell, and a held one only if the whole cell is", () => {
  const cells = createCells(4, [
    [0, 3],
    [4, 7],
  ]);
  fc.assert(
    fc.property(fc.subarray(cells.flat()), fc.string(), (heldBack, seed) => {
      const held = Object.fromEntries(heldBack.map(({ id, revision }) => [id, [revision]]));
      const isHeld = (id: string) => id in held;
      for (const form of dealSeries(cells, seed, 2, held).map(ids)) {
        expect(form.map(cellOf)).toEqual(["Q0", "Q1", "Q2", "Q3"]);
        for (const [at, id] of form.entries()) expect(isHeld(id)).toBe(ids(cells[at] ?? []).every(isHeld));
      }
    }),
  );
});

test("enemies come apart at the cost of a repeat, and each cell has its question at the cost of both", () => {
  // The first question of cell 0 is an enemy of everything in cell 1, so one attempt can't have both.
  const some = dealSeries(
    createCells(3, [
      [0, 3],
      [0, 4],
      [0, 5],
    ]),
    "seed",
  );
  expect(some.some(hasEnemies)).toBe(false);
  expect(some.map((form) => form.length)).toEqual([3, 3, 3]);
  const all: Enemies = [0, 1, 2].flatMap((a) => [3, 4, 5].map((b) => [a, b] as const));
  const forms = dealSeries(createCells(3, all), "seed");
  expect(forms.map((form) => form.length)).toEqual([3, 3, 3]);
  expect(forms.every(hasEnemies)).toBe(true);
  expect(new Set(forms.flatMap(ids)).size).toBe(9);
});

test("each question of a cell is asked first equally often", () => {
  const cells = createCells(24, [
    [0, 3],
    [1, 6],
    [2, 9],
  ]);
  const counts = new Map<string, number>();
  for (let learner = 0; learner < 300; learner += 1) {
    const [form] = dealSeries(cells, `learner ${learner}`);
    for (const { id } of form ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  // The first four cells have enemies, which may shift their shares a little.
  const free = cells.slice(4).flat();
  const expected = 300 / 3;
  const chiSquare = free.reduce((sum, { id }) => sum + ((counts.get(id) ?? 0) - expected) ** 2 / expected, 0);
  // 20 cells with 2 degrees of freedom each: the 99.9 % point of the chi-square distribution with 40 degrees of freedom.
  expect(chiSquare).toBeLessThan(73.4);
});
