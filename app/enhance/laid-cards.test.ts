import fc from "fast-check";
import { expect, test } from "vitest";
import { findFreeSlot, type LaidCards, layCard, moveCard, readLaidCards, takeCardBack } from "./laid-cards";

type Action = { card: number; slot: number; kind: "lay" | "take" | "up" | "down" };

/** A question with some cards and slots, and what a learner did with them, one action after another. */
const played = fc
  .record({ cards: fc.integer({ min: 1, max: 7 }), count: fc.integer({ min: 1, max: 7 }), shared: fc.boolean() })
  .chain(({ cards, ...slots }) =>
    fc.record({
      slots: fc.constant(slots),
      actions: fc.array(
        fc.record({
          card: fc.nat(cards - 1),
          slot: fc.nat(slots.count - 1),
          kind: fc.constantFrom<Action["kind"]>("lay", "lay", "take", "up", "down"),
        }),
        { maxLength: 20 },
      ),
      start: fc.constant<LaidCards>(Array.from({ length: cards }, () => null)),
    }),
  )
  .map(({ slots, actions, start }) => {
    const after = actions.reduce<LaidCards>((laid, { card, slot, kind }) => {
      if (kind === "lay") return layCard(laid, card, slot, slots);
      if (kind === "take") return takeCardBack(laid, card);
      return moveCard(laid, card, kind === "up" ? -1 : 1, slots);
    }, start);
    return { slots, laid: after, cards: start.length };
  });

const slotsInUse = (laid: LaidCards) => laid.filter((slot) => slot !== null);

test("whatever a learner does, every card is in one slot or in none, and a slot that is not shared holds one card", () => {
  fc.assert(
    fc.property(played, ({ slots, laid, cards }) => {
      expect(laid).toHaveLength(cards);
      for (const slot of slotsInUse(laid)) expect(slot).toBeLessThan(slots.count);
      if (!slots.shared) expect(new Set(slotsInUse(laid)).size).toBe(slotsInUse(laid).length);
    }),
  );
});

test("a card lies where it was laid, and only the card that was there moves: to where the first came from", () => {
  fc.assert(
    fc.property(played, fc.nat(), fc.nat(), ({ slots, laid, cards }, a, b) => {
      const [card, slot] = [a % cards, b % slots.count];
      const next = layCard(laid, card, slot, slots);
      expect(next[card]).toBe(slot);
      const other = slots.shared ? -1 : laid.findIndex((each, at) => at !== card && each === slot);
      for (let at = 0; at < cards; at++) if (at !== card) expect(next[at]).toBe(at === other ? laid[card] : laid[at]);
    }),
  );
});

test("laying can be undone: a new card is taken back, and swapping twice restores both cards", () => {
  fc.assert(
    fc.property(played, fc.nat(), ({ slots, laid, cards }, a) => {
      const card = a % cards;
      const from = laid[card] ?? null;
      const free = findFreeSlot(laid, slots, 0);
      if (from === null && free !== null) expect(takeCardBack(layCard(laid, card, free, slots), card)).toEqual(laid);
      if (from === null) return;
      for (const by of [-1, 1] as const) {
        const moved = moveCard(laid, card, by, slots);
        if (moved !== laid) expect(moveCard(moved, card, by === 1 ? -1 : 1, slots)).toEqual(laid);
      }
    }),
  );
});

test("a card stops at the first and the last slot, and a card that is not laid does not move", () => {
  const slots = { count: 3, shared: false };
  expect(moveCard([0, 1, null], 0, -1, slots)).toEqual([0, 1, null]);
  expect(moveCard([2, 1, null], 0, 1, slots)).toEqual([2, 1, null]);
  expect(moveCard([0, 1, null], 2, 1, slots)).toEqual([0, 1, null]);
  expect(moveCard([0, 1, null], 0, 1, slots)).toEqual([1, 0, null]);
});

test("the next card comes in the first free slot from the wished one on, or before it, or nowhere", () => {
  const slots = { count: 4, shared: false };
  expect(findFreeSlot([null, null], slots, 0)).toBe(0);
  expect(findFreeSlot([1, null], slots, 1)).toBe(2);
  expect(findFreeSlot([2, 3], slots, 2)).toBe(0);
  expect(findFreeSlot([0, 1, 2, 3], slots, 2)).toBeNull();
});

test("what the radio buttons say is read as laid, and of two cards in one slot the first keeps it", () => {
  fc.assert(
    fc.property(played, ({ slots, laid, cards }) => {
      expect(readLaidCards(cards, slots, (card, slot) => laid[card] === slot)).toEqual(laid);
    }),
  );
  const both = (card: number, slot: number) => [1, 1, 0][card] === slot;
  expect(readLaidCards(3, { count: 3, shared: false }, both)).toEqual([1, null, 0]);
  expect(readLaidCards(3, { count: 3, shared: true }, both)).toEqual([1, 1, 0]);
});
