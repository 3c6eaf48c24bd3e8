import fc from "fast-check";
import { expect, it } from "vitest";
import { createSingleChoiceQuestion } from "~/../tests/support/factories";
import type { QuestionRecord } from "~/questions/table";
import { drawRoundQuestions, type RoundsByAskedQuestion } from "./draw-round";

const question = (id: string, enemies: string[] = []): QuestionRecord => ({
  ...createSingleChoiceQuestion(id),
  enemies,
});
/** Returns the place of a question: `a` for the question `a1`. */
const placeOf = ({ id }: QuestionRecord) => id.slice(0, 1);
const idsOf = (questions: readonly QuestionRecord[]) => questions.map(({ id }) => id);

const lessons = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 })
  .map((sizes) => sizes.map((size, at) => Array.from({ length: size }, (_, n) => `${"abcde"[at]}${n + 1}`)));

/** A lesson as lists of variants, with pairs of enemies and the rounds in which each question was asked. */
const situations = lessons.chain((places) => {
  const ids = places.flat();
  return fc.record({
    places: fc.constant(places),
    pairs: fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 6 }),
    seen: fc.dictionary(fc.constantFrom(...ids), fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1 })),
  });
});

function composePlaces(places: string[][], pairs: [string, string][]): QuestionRecord[][] {
  const enemiesOf = (id: string) => pairs.flatMap(([one, other]) => (one === id && other !== id ? [other] : []));
  return places.map((ids) => ids.map((id) => question(id, enemiesOf(id))));
}

const meet = (drawn: readonly QuestionRecord[]) =>
  drawn.some(({ enemies }) => drawn.some((other) => enemies.includes(other.id)));

/** Returns every way to ask one question at each place. */
function listAllChoices(places: QuestionRecord[][]): QuestionRecord[][] {
  return places.reduce<QuestionRecord[][]>(
    (choices, variants) => choices.flatMap((chosen) => variants.map((each) => [...chosen, each])),
    [[]],
  );
}

const lastRound = (seen: RoundsByAskedQuestion, id: string) => Math.max(0, ...(seen[id] ?? []));

it("a first round asks the first variant of every place, whatever else is known", () => {
  fc.assert(
    fc.property(situations, ({ places, pairs, seen }) => {
      const drawn = drawRoundQuestions(composePlaces(places, pairs), 1, seen);
      expect(idsOf(drawn)).toEqual(places.map(([first]) => first));
    }),
  );
});

it("every round asks one question at every place, in the order of the lesson", () => {
  fc.assert(
    fc.property(situations, fc.integer({ min: 1, max: 9 }), ({ places, pairs, seen }, number) => {
      const drawn = drawRoundQuestions(composePlaces(places, pairs), number, seen);
      expect(drawn.map(placeOf)).toEqual(places.map(([first]) => first?.slice(0, 1)));
    }),
  );
});

it("without enemies a later round asks what was not seen, in order, then what was seen longest ago", () => {
  fc.assert(
    fc.property(situations, ({ places, seen }) => {
      const drawn = drawRoundQuestions(composePlaces(places, []), 2, seen);
      for (const [at, variants] of places.entries()) {
        const unseen = variants.find((id) => seen[id] === undefined);
        const oldest = Math.min(...variants.map((id) => lastRound(seen, id)));
        const id = drawn[at]?.id ?? "";
        if (unseen) expect(id).toBe(unseen);
        else expect(lastRound(seen, id)).toBe(oldest);
      }
    }),
  );
});

it("enemies never meet in a later round if any choice keeps them apart, and else the round asks the first variants", () => {
  fc.assert(
    fc.property(situations, ({ places, pairs, seen }) => {
      const lesson = composePlaces(places, pairs);
      const drawn = drawRoundQuestions(lesson, 2, seen);
      if (listAllChoices(lesson).some((choice) => !meet(choice))) expect(meet(drawn)).toBe(false);
      else expect(idsOf(drawn)).toEqual(places.map(([first]) => first));
    }),
    { numRuns: 500 },
  );
});

it("a place asks another variant than it prefers only if its first choice leads to enemies", () => {
  const lesson = [[question("a1"), question("a2", ["b2"])], [question("b1"), question("b2", ["a2"])], [question("c1")]];
  const seen = { a1: [1], b1: [1], c1: [1] };
  expect(idsOf(drawRoundQuestions(lesson, 2, seen))).toEqual(["a2", "b1", "c1"]);
  expect(idsOf(drawRoundQuestions(lesson, 3, { ...seen, a2: [2], b1: [1, 2] }))).toEqual(["a1", "b2", "c1"]);
});

it("a search that would take for ever is given up: then the round asks the first variants", () => {
  const letters = [..."abcdefghijklmnopqrst"];
  const lesson = letters.map((letter) => {
    // The last two places are enemies in every variant. The others have an enemy too, so that each has three candidates.
    const enemies = letter === "t" ? ["s1", "s2", "s3"] : [letter === "b" ? "a1" : "b1"];
    return [1, 2, 3].map((n) => question(`${letter}${n}`, enemies));
  });
  const seen = Object.fromEntries(letters.map((letter) => [`${letter}1`, [1]]));
  expect(idsOf(drawRoundQuestions(lesson, 2, seen))).toEqual(letters.map((letter) => `${letter}1`));
});

it("over rounds that each remember the ones before, every variant comes once before any comes twice", () => {
  const lesson = [["a1", "a2", "a3"], ["b1", "b2"], ["c1"]].map((ids) => ids.map((id) => question(id)));
  const seen: Record<string, number[]> = {};
  const rounds = [1, 2, 3, 4].map((number) => {
    const drawn = idsOf(drawRoundQuestions(lesson, number, seen));
    for (const id of drawn) seen[id] = [...(seen[id] ?? []), number];
    return drawn.join(" ");
  });
  expect(rounds).toEqual(["a1 b1 c1", "a2 b2 c1", "a3 b1 c1", "a1 b2 c1"]);
});
