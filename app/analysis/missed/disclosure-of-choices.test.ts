/**
 * These tests play a trainer who knows everything but the wrong options: who answered, when, and who was right (from the matrix and the
 * scores by objective), every picture that was ever shown, each look at which none was added, and the rule. The trainer tries every assignment of
 * wrong options to people, and keeps those that would have shown the same. No wrong option of one person may be the same in all of them.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { type ChoiceBatch, composeChoiceBatch, sumChoiceBatches, type WaitingChoice } from "./choice-batches";
import { composePartBatch, findPossibleMisses } from "./part-batches";

interface Person {
  id: string;
  wrong: boolean;
  /** The looks at the group between which the person is a member with an answer: from the first, up to and without the last. */
  from: number;
  until: number;
}

type Rule = (input: { waiting: WaitingChoice[]; counted: number; wrongOptions: number }) => ChoiceBatch | null;

/** Returns what a trainer sees at each look, if these people chose these options. */
function look(
  people: readonly Person[],
  options: ReadonlyMap<string, string>,
  { looks, wrongOptions, rule }: { looks: number; wrongOptions: number; rule: Rule },
) {
  const counted = new Set<string>();
  const batches: ChoiceBatch[] = [];
  const seen: unknown[] = [];
  for (let day = 0; day < looks; day++) {
    const waiting = people
      .filter(({ id, from, until }) => from <= day && day < until && !counted.has(id))
      .map(({ id, wrong }) => ({ learnerId: id, option: wrong ? (options.get(id) ?? null) : null }));
    const batch = rule({ waiting, counted: counted.size, wrongOptions });
    if (batch) {
      batches.push(batch);
      for (const id of batch.learnerIds) counted.add(id);
    }
    seen.push(sumChoiceBatches(batches));
  }
  return { batches, seen: JSON.stringify(seen, (_, value) => (isRecord(value) ? sortKeys(value) : value)) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const sortKeys = (value: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

function* assign(ids: readonly string[], names: readonly string[]): Generator<Map<string, string>> {
  for (let at = 0; at < names.length ** ids.length; at++) {
    let left = at;
    yield new Map(
      ids.map((id) => {
        const name = names[left % names.length] as string;
        left = Math.floor(left / names.length);
        return [id, name];
      }),
    );
  }
}

/** Returns for each wrong person the options that they can have chosen, as far as the trainer can tell. */
function solve(people: readonly Person[], truth: ReadonlyMap<string, string>, how: Parameters<typeof look>[2]) {
  const ids = people.filter(({ wrong }) => wrong).map(({ id }) => id);
  const names = ["a", "b", "c"].slice(0, how.wrongOptions);
  const { seen } = look(people, truth, how);
  const possible = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const options of assign(ids, names)) {
    if (look(people, options, how).seen !== seen) continue;
    for (const [id, option] of options) possible.get(id)?.add(option);
  }
  return [...possible.values()].map((each) => [...each].sort().join(""));
}

const looks = 4;
const groups = fc
  .constantFrom({ wrongOptions: 2, most: 11 }, { wrongOptions: 3, most: 7 })
  .chain(({ wrongOptions, most }) =>
    fc.record({
      wrongOptions: fc.constant(wrongOptions),
      strong: fc.boolean(),
      // Most choose the first option, as in a class with one strong idea.
      wrong: fc.array(
        fc.record({
          from: fc.nat(looks - 1),
          stays: fc.constantFrom(looks, looks, looks, 1, 2),
          option: fc.constantFrom("a", "a", "a", "b", wrongOptions === 3 ? "c" : "b"),
        }),
        { minLength: 5, maxLength: most },
      ),
      right: fc.array(fc.record({ from: fc.nat(looks - 1), stays: fc.constantFrom(looks, looks, 1) }), {
        minLength: 3,
        maxLength: 8,
      }),
    }),
  );

function peopleOf({
  wrong,
  right,
}: {
  wrong: { from: number; stays: number }[];
  right: { from: number; stays: number }[];
}) {
  const person =
    (wrongly: boolean) =>
    (each: { from: number; stays: number }, at: number): Person => {
      return { id: `${wrongly ? "w" : "r"}${at}`, wrong: wrongly, from: each.from, until: each.from + each.stays };
    };
  return [...wrong.map(person(true)), ...right.map(person(false))];
}

it("whatever a group does, each wrong person can have chosen two options or more; and something is shown", () => {
  let shown = 0;
  let consumed = 0;
  fc.assert(
    fc.property(groups, (group) => {
      const people = peopleOf(group);
      // In half of the groups all but the last wrong person chose the same.
      const truth = new Map(
        group.wrong.map(({ option }, at) => [`w${at}`, group.strong && at < group.wrong.length - 1 ? "a" : option]),
      );
      const how = { looks, wrongOptions: group.wrongOptions, rule: composeChoiceBatch };
      const { batches } = look(people, truth, how);
      shown += batches.filter(({ options }) => options !== null).length;
      consumed += batches.filter(({ options }) => options === null).length;
      for (const possible of solve(people, truth, how)) expect(possible.length).toBeGreaterThanOrEqual(2);
    }),
    { numRuns: 150 },
  );
  expect(shown).toBeGreaterThan(20);
  expect(consumed).toBeGreaterThan(3);
});

const five = Array.from({ length: 5 }, (_, at): Person => ({ id: `w${at}`, wrong: true, from: 0, until: 9 }));
const rights = Array.from({ length: 5 }, (_, at): Person => ({ id: `r${at}`, wrong: false, from: 0, until: 9 }));
const sixth: Person = { id: "w5", wrong: true, from: 1, until: 9 };
const allButSixth = new Map(["w0", "w1", "w2", "w3", "w4", "w5"].map((id) => [id, id === "w5" ? "b" : "a"]));

it("holding people who all chose the same back for later would point at the one who did not: the trainer finds that", () => {
  const holdBack: Rule = (input) => {
    const batch = composeChoiceBatch(input);
    return batch?.options === null ? null : batch;
  };
  const people = [...five, ...rights, sixth];
  const how = { looks: 2, wrongOptions: 2 };
  expect(solve(people, allButSixth, { ...how, rule: holdBack })).toEqual(["a", "a", "a", "a", "a", "b"]);
  expect(solve(people, allButSixth, { ...how, rule: composeChoiceBatch })).toEqual(Array(6).fill("ab"));
});

it("a picture needs ten who answered, five who were wrong, two wrong options in the question, and two that were chosen", () => {
  const waiting = (options: string) =>
    [...options].map((option, at) => ({ learnerId: `p${at}`, option: option === "r" ? null : option }));
  const made = (options: string, counted = 0, wrongOptions = 2) =>
    composeChoiceBatch({ waiting: waiting(options), counted, wrongOptions });
  expect([made("aabbrrrrr"), made("aaabrrrrrr"), made("aaabbrrrr"), made("aaaaarrrrr", 0, 1)]).toEqual(
    Array(4).fill(null),
  );
  expect(made("aaabbrrrrr")).toMatchObject({ right: 5, options: { a: 3, b: 2 } });
  expect(made("aaabb", 5)).toMatchObject({ right: 0, options: { a: 3, b: 2 } });
  const same = made("aaaaarrrrr");
  expect(same).toMatchObject({ right: 0, options: null });
  expect(same?.learnerIds).toHaveLength(5);
  expect(sumChoiceBatches([{ right: 0, options: null }])).toBeNull();
  expect(
    sumChoiceBatches([
      { right: 5, options: { a: 3, b: 2 } },
      { right: 0, options: null },
      { right: 1, options: { b: 4, c: 1 } },
    ]),
  ).toEqual({
    right: 6,
    options: { a: 3, b: 6, c: 1 },
  });
});

interface QuestionWithParts {
  parts: string[];
  scoreOf: (missed: ReadonlySet<string>) => number;
}

/** A question whose parts are all alike, such as cards to sort. */
const alike = (parts: string[]): QuestionWithParts => ({ parts, scoreOf: (missed) => 1 - missed.size / parts.length });
/** A question with several right options: the first two are right. */
const several = (parts: string[]): QuestionWithParts => ({
  parts,
  scoreOf(missed) {
    const shareChosen = (own: string[], right: boolean) =>
      own.filter((part) => missed.has(part) !== right).length / own.length;
    return Math.max(0, shareChosen(parts.slice(0, 2), true) - shareChosen(parts.slice(2), false));
  },
});

const setsOf = (parts: readonly string[]) =>
  Array.from({ length: 2 ** parts.length }, (_, bits) => parts.filter((_part, at) => (bits >> at) % 2 === 1));

/** Returns a function that names the part that most people missed, of five people and five others who were right. */
function nameMostMissed({ parts, scoreOf }: QuestionWithParts) {
  const known = new Map(
    setsOf(parts).map((missed) => [missed.join(), findPossibleMisses(parts, scoreOf(new Set(missed)), scoreOf)]),
  );
  return (misses: readonly string[][]) => {
    const waiting = misses.map((missed, at) => {
      return { learnerId: `p${at}`, missed, possible: known.get(missed.join()) ?? null };
    });
    const batch = composePartBatch(waiting, 5);
    return batch && { ...batch, learnerIds: batch.learnerIds.length };
  };
}

it("from the part that is named, with all scores known, it does not follow that one person missed a part, or did not", () => {
  let named = 0;
  const [a, b, c, d, e] = ["a", "b", "c", "d", "e"] as const;
  const questions = fc.constantFrom(
    alike([a, b]),
    alike([a, b, c]),
    alike([a, b, c, d]),
    several([a, b, c, d]),
    several([a, b, c, d, e]),
  );
  // Most missed the same part, so that a part is named often.
  const cases = questions.chain((question) => {
    const bits = fc.oneof(fc.constant(1), fc.nat(2 ** question.parts.length - 1));
    return fc.tuple(fc.constant(question), fc.array(bits, { minLength: 5, maxLength: 5 }));
  });
  fc.assert(
    fc.property(cases, ([question, bits]) => {
      const { parts, scoreOf } = question;
      const all = setsOf(parts);
      const misses = bits.map((each) => all[each] ?? []);
      const name = nameMostMissed(question);
      const seen = JSON.stringify(name(misses));
      if (name(misses)?.part) named++;
      const fitting = misses.map((missed) => {
        const score = scoreOf(new Set(missed));
        return all.filter((each) => Math.abs(scoreOf(new Set(each)) - score) < 1e-9);
      });
      /** Of each person and part: whether it was missed in some worlds (1), was not in some (2), or both (3). */
      const open = () => misses.map(() => parts.map(() => 0));
      const note = (of: number[][], at: number, missed: string[]) => {
        for (const [which, part] of parts.entries()) {
          const row = of[at] as number[];
          row[which] = (row[which] as number) | (missed.includes(part) ? 1 : 2);
        }
      };
      const before = open();
      for (const [at, sets] of fitting.entries()) for (const missed of sets) note(before, at, missed);
      const after = open();
      let tried = 0;
      for (const world of product(fitting)) {
        if (tried++ % 20 === 0 && JSON.stringify(after) === JSON.stringify(before)) break;
        if (JSON.stringify(name(world)) !== seen) continue;
        for (const [at, missed] of world.entries()) note(after, at, missed);
      }
      // Whatever the score of somebody leaves open is still open.
      expect(after).toEqual(before);
    }),
    { numRuns: 60 },
  );
  expect(named).toBeGreaterThan(10);
});

function* product(choices: readonly string[][][]): Generator<string[][]> {
  const [first, ...rest] = choices;
  if (!first) return yield [];
  for (const others of product(rest)) for (const each of first) yield [each, ...others];
}

it("five people who each have one of four parts right would all have missed the part that is named: then none is", () => {
  const parts = ["a", "b", "c", "d"];
  const name = nameMostMissed(alike(parts));
  const but = (right: string) => parts.filter((part) => part !== right);
  expect(name([but("b"), but("b"), but("c"), but("c"), but("d")])).toBeNull();
  expect(name([["a"], ["a"], ["a"], ["b"], ["c"]])).toEqual({
    learnerIds: 5,
    part: "a",
  });
  expect(name([["a"], ["a"], ["b"], ["b"], ["c"]])).toEqual({
    learnerIds: 5,
    part: null,
  });
});
