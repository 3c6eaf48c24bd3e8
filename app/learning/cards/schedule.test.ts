import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "~/platform/amsterdam";
import { type CardRating, cardRatings } from "./card";
import { computeRetrievability, defaultWantedRecall, scheduleCard, wantedRecalls } from "./schedule";

const { again, hard, good } = cardRatings;
const start = "2026-03-02";
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Rates a card after so many days each time, and returns its state after every rating. */
function rate(steps: readonly (readonly [days: number, rating: CardRating])[], wantedRecall = defaultWantedRecall) {
  const states: (ReturnType<typeof scheduleCard> & { day: string; wait: number })[] = [];
  for (const [days, rating] of steps) {
    const before = states.at(-1) ?? null;
    const day = addDays(before?.day ?? start, days);
    const state = scheduleCard(before && { ...before, askedOn: before.day }, { day, rating, wantedRecall });
    states.push({ ...state, day, wait: daysBetween(day, state.dueOn) });
  }
  return states;
}

/** A memory that askings can lead to: any ratings, after any numbers of days. */
const history = fc.array(
  fc.tuple(
    fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2000 })),
    fc.constantFrom(again, hard, good),
  ),
  { minLength: 0, maxLength: 12 },
);

// The published vectors of FSRS-6 with its default weights. `fsrs-rs` is the reference in Rust (src/inference.rs, src/model.rs of
// open-spaced-repetition/fsrs-rs, June 2026), `py-fsrs` that in Python (tests/test_basic.py of open-spaced-repetition/py-fsrs, version 6.3.1).

test("the first memory is that of the published weights", () => {
  // fsrs-rs: test_init_stability and test_init_difficulty, with DEFAULT_PARAMETERS.
  const first = [again, hard, good].map((rating) => rate([[0, rating]])[0]);
  expect(first.map((state) => state?.stability)).toEqual([0.212, 1.2931, 2.3065]);
  const difficulties = [6.4133, 5.11217071, 2.11810397];
  for (const [i, difficulty] of difficulties.entries()) expect(first[i]?.difficulty).toBeCloseTo(difficulty, 6);
});

test("the memory after again and five times good is that of the reference, without steps within a day", () => {
  // fsrs-rs: test_memory_state, with the weights of same-day reviews set to 0. The difficulty is also that of py-fsrs: test_memo_state.
  const last = rate([
    [0, again],
    [0, good],
    [1, good],
    [3, good],
    [8, good],
    [21, good],
  ]).at(-1);
  expect(last?.stability).toBeCloseTo(53.335106, 3);
  expect(last?.difficulty).toBeCloseTo(6.3574867, 4);
});

test("the waits of a card that is always known when it comes back are those of the reference", () => {
  // py-fsrs: test_review_card. Its first good is a step within the day. Its first wait, 2 days, is 3 here: hard waits 2, and good waits longer.
  const waits = rate([
    [0, good],
    [0, good],
    [2, good],
    [11, good],
    [46, good],
    [163, good],
  ]).map(({ wait }) => wait);
  expect(waits.slice(2)).toEqual([11, 46, 163, 498]);
});

test("memories with wrong answers, and after days that nobody planned, are those of the reference", () => {
  // Computed by py-fsrs 6.3.1 without learning steps: days since the asking before, rating, stability, difficulty.
  const logs: (readonly [number, CardRating, number, number])[][] = [
    [
      [0, good, 2.3065, 2.118104],
      [3, hard, 9.234871, 4.752858],
      [6, again, 1.282302, 8.260529],
      [1, good, 2.794824, 8.247496],
      [9, good, 9.960483, 8.234477],
      [40, hard, 23.896156, 8.813192],
      [30, again, 2.088651, 9.595133],
      [2, again, 0.522912, 9.852151],
      [1, hard, 0.855171, 9.887079],
      [5, good, 2.283176, 9.872421],
      [400, good, 10.263933, 9.857777],
    ],
    [
      [0, again, 0.212, 6.4133],
      [1, again, 0.100886, 8.806304],
      [1, hard, 0.451094, 9.192798],
      [3, good, 1.886601, 9.178833],
      [100, again, 0.884986, 9.715316],
      [1, good, 1.566315, 9.700829],
    ],
    [
      [0, hard, 1.2931, 5.112171],
      [2, good, 6.574702, 5.102287],
      [1, good, 9.710754, 5.092413],
      [60, good, 68.481808, 5.082549],
      [365, hard, 237.774403, 6.720795],
      [900, good, 728.03648, 6.709303],
    ],
  ];
  for (const log of logs) {
    const states = rate(log.map(([days, rating]) => [days, rating]));
    for (const [i, [, , stability, difficulty]] of log.entries()) {
      expect(states[i]?.stability).toBeCloseTo(stability, 4);
      expect(states[i]?.difficulty).toBeCloseTo(difficulty, 4);
    }
  }
});

test("the curve of forgetting is that of the reference", () => {
  // fsrs-rs: test_power_forgetting_curve.
  const points = [
    [0, 1, 1],
    [1, 2, 0.9403443],
    [2, 3, 0.9253786],
    [3, 4, 0.9185229],
    [4, 4, 0.9],
    [5, 2, 0.8261359],
  ] as const;
  for (const [days, stability, chance] of points) expect(computeRetrievability(stability, days)).toBeCloseTo(chance, 6);
});

test("after as many days as its stability, a card is recalled with a chance of 0.90", () => {
  fc.assert(
    fc.property(history, (steps) => {
      for (const { stability } of rate(steps)) expect(computeRetrievability(stability, stability)).toBeCloseTo(0.9, 6);
    }),
  );
});

test("a card never comes back on the day of asking or before, and after a wrong answer within two days", () => {
  fc.assert(
    fc.property(history, fc.constantFrom(...wantedRecalls), (steps, wantedRecall) => {
      for (const [i, { wait }] of rate(steps, wantedRecall).entries()) {
        expect(wait).toBeGreaterThanOrEqual(1);
        expect(Number.isInteger(wait)).toBe(true);
        if (steps[i]?.[1] === again) expect(wait).toBeLessThanOrEqual(2);
      }
    }),
  );
});

test("from every memory and for every wanted recall, a better rating waits longer", () => {
  fc.assert(
    fc.property(history, fc.nat(2000), fc.constantFrom(...wantedRecalls), (steps, days, wantedRecall) => {
      const [one, two, three] = [again, hard, good].map(
        (rating) => rate([...steps, [days, rating]], wantedRecall).at(-1)?.wait ?? 0,
      );
      expect(one).toBeLessThan(two as number);
      expect(two).toBeLessThan(three as number);
    }),
  );
});

test("who wants to recall more never waits longer, and the memory is the same", () => {
  fc.assert(
    fc.property(history, (steps) => {
      const [low, middle, high] = wantedRecalls.map((wantedRecall) => rate(steps, wantedRecall));
      for (const [i, state] of (middle ?? []).entries()) {
        expect(high?.[i]?.wait).toBeLessThanOrEqual(state.wait);
        expect(state.wait).toBeLessThanOrEqual(low?.[i]?.wait ?? 0);
        expect(high?.[i]?.stability).toBe(state.stability);
        expect(low?.[i]?.difficulty).toBe(state.difficulty);
      }
    }),
  );
});
