import fc from "fast-check";
import { expect, test } from "vitest";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import { applyAsking, type RatedTry, rateTries, replayAskings } from "./apply-asking";
import { type Asking, type Card, cardRatings, isCardMastered } from "./card";
import { scheduleCard, wantedRecalls } from "./schedule";

const { again, hard, good } = cardRatings;
const recall = 0.9;

let attempts = 0;
function ask(askedAt: string, asking: Partial<Asking> = {}): Asking {
  attempts += 1;
  const at = new Date(askedAt).toISOString();
  const place = { lessonId: "les", place: "plek", objective: "L1.1", questionId: "V1" };
  return { ...place, attemptId: `poging-${attempts}`, rating: good, ...asking, askedAt: at };
}

const replay = (...askings: Asking[]): Card => {
  const card = replayAskings(askings, recall).get("les plek");
  if (!card) throw new Error("there is no card");
  return card;
};

test("right is good, a guess or half right is hard, and wrong is again until a second try is right", () => {
  expect(rateTries([{ score: 1 }])).toBe(good);
  expect(rateTries([{ score: 1, confidence: 3 }])).toBe(good);
  expect(rateTries([{ score: 1, confidence: 1 }])).toBe(hard);
  expect(rateTries([{ score: 0.5 }])).toBe(hard);
  expect(rateTries([{ score: 0 }])).toBe(again);
  expect(rateTries([{ score: 0 }, { score: 1 }])).toBe(hard);
  expect(rateTries([{ score: 0 }, { score: 0.5 }])).toBe(again);
  expect(rateTries([{ score: null }])).toBe(again);
});

test("only the first asking of a day counts, and the card remembers when each question was asked", () => {
  const first = ask("2026-03-02T09:00:00Z", { rating: again });
  const card = replay(first, ask("2026-03-02T10:00:00Z", { questionId: "V2" }), ask("2026-03-02T20:00:00Z"));
  expect(card).toMatchObject({ rating: again, rightDays: 0, dueOn: "2026-03-03", askedAt: first.askedAt });
  expect(card.asked).toEqual({ V1: "2026-03-02", V2: "2026-03-02" });
});

test("a day is one in Amsterdam: a minute before midnight and a minute after are two, also when the clock changes", () => {
  // Winter time, summer time, the night to 29 March (23 hours) and the night to 25 October (25 hours).
  const nights: [string, string][] = [
    ["2026-01-15T22:59:00Z", "2026-01-15T23:01:00Z"],
    ["2026-07-15T21:59:00Z", "2026-07-15T22:01:00Z"],
    ["2026-03-28T22:59:00Z", "2026-03-28T23:01:00Z"],
    ["2026-03-29T21:59:00Z", "2026-03-29T22:01:00Z"],
    ["2026-10-24T21:59:00Z", "2026-10-24T22:01:00Z"],
    ["2026-10-25T22:59:00Z", "2026-10-25T23:01:00Z"],
  ];
  for (const [before, after] of nights) expect(replay(ask(before), ask(after)).rightDays, before).toBe(2);
  const days: [string, string][] = [
    ["2026-03-28T23:01:00Z", "2026-03-29T21:59:00Z"],
    ["2026-10-24T22:01:00Z", "2026-10-25T22:59:00Z"],
  ];
  for (const [begin, end] of days) expect(replay(ask(begin), ask(end)).rightDays, begin).toBe(1);
});

test("a day of 23 or 25 hours is one day: the card comes back on the same calendar day as in any other week", () => {
  const waits = ["2026-03-27", "2026-06-05", "2026-10-23"].map((day) => {
    const card = replay(ask(`${day}T22:30:00+01:00`), ask(`${day}T23:30:00Z`));
    return (Date.parse(card.dueOn) - Date.parse(day)) / 86_400_000;
  });
  expect(new Set(waits).size).toBe(1);
});

test("right on three different days is mastered, and three times on one day or two is not", () => {
  const times = ["2026-03-02T08:00:00Z", "2026-03-02T12:00:00Z", "2026-03-02T18:00:00Z"];
  expect(isCardMastered(replay(...times.map((at) => ask(at))))).toBe(false);
  const twice = [...times, "2026-03-05T08:00:00Z", "2026-03-05T09:00:00Z"];
  expect(isCardMastered(replay(...twice.map((at) => ask(at))))).toBe(false);
  expect(isCardMastered(replay(...[...twice, "2026-03-09T08:00:00Z"].map((at) => ask(at))))).toBe(true);
  const unsure = ask("2026-03-09T08:00:00Z", { rating: hard });
  expect(isCardMastered(replay(...twice.map((at) => ask(at)), unsure))).toBe(false);
});

test("another objective begins the card anew, and the same objective goes on", () => {
  const before = [ask("2026-03-02T09:00:00Z"), ask("2026-03-05T09:00:00Z"), ask("2026-03-20T09:00:00Z")];
  const on = replay(...before, ask("2026-04-20T09:00:00Z", { questionId: "V2" }));
  expect(on.rightDays).toBe(4);
  const anew = replay(...before, ask("2026-04-20T09:00:00Z", { objective: "L1.2" }));
  const first = scheduleCard(null, { day: "2026-04-20", rating: good, wantedRecall: recall });
  expect(anew).toMatchObject({ rightDays: 1, objective: "L1.2", ...first });
});

test("a second try rates the same asking again, as if it had been known at once", () => {
  const asking = ask("2026-03-05T09:00:00Z", { rating: again });
  const before = ask("2026-03-02T09:00:00Z");
  const card = applyAsking(replay(before, asking), { ...asking, rating: hard }, recall);
  expect(card).toEqual(replay(before, { ...asking, rating: hard }));
});

/** Askings of two places over some weeks around summer time, often several on a day, sometimes at the same moment. */
const log = fc
  .array(
    fc.record({
      minutes: fc.oneof(
        fc.nat(60 * 24 * 40),
        fc.nat(40).map((day) => day * 24 * 60),
      ),
      place: fc.constantFrom("een", "twee"),
      variant: fc.constantFrom("a", "b", "c"),
      objective: fc.constantFrom("L1.1", "L1.1", "L1.1", "L1.2"),
      rating: fc.constantFrom(again, hard, good),
      late: fc.option(fc.constantFrom(hard, good), { nil: null, freq: 3 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((list) =>
    list.map(({ minutes, place, variant, objective, rating, late }, i) => {
      const askedAt = new Date(Date.parse("2026-03-10T00:00:00Z") + minutes * 60_000).toISOString();
      const questionId = `${place}-${variant}`;
      return { lessonId: "les", place, objective, attemptId: `poging-${i}`, questionId, askedAt, rating, late };
    }),
  );

/** What reaches the server, in order: first tries, and second tries that rate an asking again. */
function listArrivals(askings: (Asking & { late: Asking["rating"] | null })[], order: number[]): Asking[] {
  const arrivals = askings.flatMap(({ late, ...asking }, i) => [
    { asking, key: order[i] ?? 0 },
    // A second try comes after its first try, but other answers can come between.
    ...(late === null ? [] : [{ asking: { ...asking, rating: late }, key: (order[i] ?? 0) + (order[i + 1] ?? 0) }]),
  ]);
  return arrivals.sort((one, other) => one.key - other.key).map(({ asking }) => asking);
}

/** Does what the use case does after each answer: changes the card, or replays all askings so far if this one comes too late. */
function receive(arrivals: readonly Asking[], wantedRecall: (typeof wantedRecalls)[number]): Map<string, Card> {
  const stored = new Map<string, Asking>();
  let cards = new Map<string, Card>();
  for (const asking of arrivals) {
    stored.set(`${asking.attemptId} ${asking.questionId}`, asking);
    const key = `${asking.lessonId} ${asking.place}`;
    const card = applyAsking(cards.get(key) ?? null, asking, wantedRecall);
    if (card) cards.set(key, card);
    else cards = replayAskings([...stored.values()], wantedRecall);
  }
  return cards;
}

test("the same askings give the same cards, in any order of arrival, with second tries that come in late", () => {
  const orders = fc.array(fc.nat(1000), { minLength: 15, maxLength: 15 });
  fc.assert(
    fc.property(log, orders, fc.constantFrom(...wantedRecalls), (askings, order, wantedRecall) => {
      const final = askings.map(({ late, ...asking }) => ({ ...asking, rating: late ?? asking.rating }));
      const expected = replayAskings(final, wantedRecall);
      expect(receive(listArrivals(askings, order), wantedRecall)).toEqual(expected);
      expect(replayAskings([...final].reverse(), wantedRecall)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test("a card comes back after the day of the asking that counted last", () => {
  fc.assert(
    fc.property(log, (askings) => {
      for (const { dueOn, askedAt } of replayAskings(askings, recall).values())
        expect(dueOn > formatAmsterdamDay(new Date(askedAt))).toBe(true);
    }),
  );
});

test("answers one by one give the card that the whole log gives, also with askings at one time and with other objectives", () => {
  const tries = fc.record({
    wait: fc.constantFrom(0, 0, 1, 60_000, 3_600_000, 86_400_000, 20 * 86_400_000),
    attemptId: fc.constantFrom("a1", "a2", "a3", "a4"),
    questionId: fc.constantFrom("q1", "q2"),
    objective: fc.constantFrom("o1", "o1", "o2"),
    score: fc.constantFrom(0, 0.5, 1),
  });
  fc.assert(
    fc.property(fc.array(tries, { minLength: 2, maxLength: 8 }), (log) => {
      const known = new Map<string, Omit<Asking, "rating"> & { tries: [RatedTry, ...RatedTry[]] }>();
      const listAll = (): Asking[] => [...known.values()].map((each) => ({ ...each, rating: rateTries(each.tries) }));
      let at = Date.parse("2026-10-23T20:00:00Z");
      let card: Card | null = null;
      for (const { wait, score, ...asked } of log) {
        at += wait;
        const key = `${asked.attemptId} ${asked.questionId}`;
        const before = known.get(key);
        if (before && (before.tries.length > 1 || before.tries[0].score === 1)) continue;
        const shared = { lessonId: "les", place: "plek", askedAt: new Date(at).toISOString() };
        const asking = before ?? { ...asked, ...shared, tries: [{ score }] as [RatedTry] };
        if (before) before.tries.push({ score });
        known.set(key, asking);
        const [whole] = replayAskings(listAll(), 0.9).values();
        card = applyAsking(card, { ...asking, rating: rateTries(asking.tries) }, 0.9) ?? (whole as Card);
        expect(card).toEqual(whole);
      }
    }),
    { numRuns: 3000 },
  );
});
