import { expect, test } from "vitest";
import { createRandomUint32Generator } from "~/questions/choices/shuffle";
import {
  chooseQuestionsToHold,
  computeDiscrimination,
  type Discrimination,
  type HoldCandidate,
  worksWrongWay,
} from "./hold-rules";

const count = (isRight: boolean, othersRight: number, learners: number) => ({ isRight, othersRight, learners });

test("the discrimination is the correlation of a question with the rest of the test, with Fisher's interval", () => {
  const counts = [
    count(true, 9, 1),
    count(true, 8, 2),
    count(true, 7, 1),
    count(true, 2, 1),
    count(false, 6, 1),
    count(false, 5, 2),
    count(false, 4, 1),
    count(false, 3, 1),
  ];
  const found = computeDiscrimination(counts) as Discrimination;
  expect(found.n).toBe(10);
  expect(found.value).toBeCloseTo(0.5016, 4);
  expect(found.low).toBeCloseTo(-0.1872, 4);
  expect(found.high).toBeCloseTo(0.8597, 4);
  expect(computeDiscrimination([count(true, 5, 40), count(true, 6, 10)])).toBeNull();
  expect(computeDiscrimination([count(true, 5, 2), count(false, 6, 1)])).toBeNull();
  expect(computeDiscrimination([])).toBeNull();
});

const figure = (n: number, value: number, high: number): Discrimination => ({ n, value, low: -1, high });

test("30 learners must be sure, 100 need only a value below zero, and fewer say nothing", () => {
  expect(worksWrongWay(figure(29, -0.9, -0.8))).toBe(false);
  expect(worksWrongWay(figure(30, -0.3, 0.09))).toBe(true);
  expect(worksWrongWay(figure(30, -0.3, 0.1))).toBe(false);
  expect(worksWrongWay(figure(99, -0.01, 0.2))).toBe(false);
  expect(worksWrongWay(figure(100, -0.01, 0.2))).toBe(true);
  expect(worksWrongWay(figure(1000, 0, 0.05))).toBe(false);
});

test("the worst are held back first: one in a cell, also with earlier ones, and three in a night", () => {
  const candidate = (questionId: string, cell: string, high: number): HoldCandidate => ({
    questionId,
    revision: "1",
    cell,
    discrimination: figure(40, -0.5, high),
  });
  const candidates = [
    candidate("a1", "a", -0.1),
    candidate("a2", "a", -0.3),
    candidate("b1", "b", -0.4),
    candidate("c1", "c", 0),
    candidate("d1", "d", -0.2),
    candidate("e1", "e", 0.5),
  ];
  const ids = (held: string[]) => chooseQuestionsToHold(candidates, new Set(held)).map(({ questionId }) => questionId);
  expect(ids([])).toEqual(["b1", "a2", "d1"]);
  expect(ids(["b", "d"])).toEqual(["a2", "c1"]);
});

interface SimulatedPool {
  seed: string;
  learners: number;
  /** The question whose key is wrong, or null. */
  planted: number | null;
}

const cells = 24;

/**
 * Simulates learners of different ability, each with one attempt of 24 questions from a pool of 24 cells by three, and the job every ten
 * learners. Who does not know an answer guesses among three options. Returns the questions that are held back.
 */
function simulateHolds({ seed, learners, planted }: SimulatedPool): number[] {
  const random = createRandomUint32Generator(seed);
  const share = () => random() / 2 ** 32;
  const normal = () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
  const difficulty = Array.from({ length: 3 * cells }, () => 0.7 * normal() - 1);
  const counts = difficulty.map(() => new Map<string, ReturnType<typeof count>>());
  const held: number[] = [];
  for (let learner = 1; learner <= learners; learner += 1) {
    const ability = normal();
    const form = Array.from({ length: cells }, (_none, cell) => {
      const free = [0, 1, 2].map((variant) => 3 * cell + variant).filter((question) => !held.includes(question));
      return free[Math.floor(share() * free.length)] as number;
    });
    const right = form.map((question) => {
      const knows = share() < 1 / (1 + Math.exp(-1.5 * (ability - (difficulty[question] ?? 0))));
      const chosen = knows ? 0 : Math.floor(3 * share());
      return chosen === (question === planted ? 1 : 0);
    });
    const total = right.filter(Boolean).length;
    for (const [at, question] of form.entries()) {
      const isRight = right[at] === true;
      const othersRight = total - Number(isRight);
      const own = counts[question];
      const known = own?.get(`${isRight} ${othersRight}`)?.learners ?? 0;
      own?.set(`${isRight} ${othersRight}`, count(isRight, othersRight, known + 1));
    }
    if (learner % 10 !== 0) continue;
    const candidates = counts.flatMap((own, question): HoldCandidate[] => {
      const discrimination = held.includes(question) ? null : computeDiscrimination([...own.values()]);
      const cell = String(Math.floor(question / 3));
      return discrimination ? [{ questionId: String(question), revision: "1", cell, discrimination }] : [];
    });
    const heldCells = new Set(held.map((question) => String(Math.floor(question / 3))));
    held.push(...chooseQuestionsToHold(candidates, heldCells).map(({ questionId }) => Number(questionId)));
  }
  return held;
}

test("a planted wrong key is held back, and of good pools hardly any question", () => {
  const pools = Array.from({ length: 20 }, (_none, at) => `pool ${at}`);
  const wrongly = pools.flatMap((seed) => simulateHolds({ seed, learners: 300, planted: null }));
  expect(wrongly.length / (pools.length * 3 * cells)).toBeLessThan(0.01);
  const planted = pools.map((seed) => simulateHolds({ seed, learners: 300, planted: 7 }).includes(7));
  expect(planted.filter(Boolean).length).toBeGreaterThanOrEqual(16);
});
