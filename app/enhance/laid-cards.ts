/**
 * The rules of laying cards, for questions whose answer is to put steps in order, to sort cards and to match texts. A slot is where a card
 * can be laid: a number in an order, a category, or the left-hand text of a pair.
 */

/** Where each card lies: the index of its slot, or null if the card is not laid. */
export type LaidCards = readonly (number | null)[];

/** The slots of a question. `shared`: whether several cards can lie in one slot, as in a category. */
export interface Slots {
  count: number;
  shared: boolean;
}

/**
 * Returns the cards after one card was laid in a slot. If the slot holds one card only, the card that was there goes to where the new card
 * came from: the two are swapped, or the old card is not laid any more.
 */
export function layCard(laid: LaidCards, card: number, slot: number, { shared }: Slots): LaidCards {
  const from = laid[card] ?? null;
  return laid.map((each, at) => {
    if (at === card) return slot;
    return !shared && each === slot ? from : each;
  });
}

export function takeCardBack(laid: LaidCards, card: number): LaidCards {
  return laid.map((each, at) => (at === card ? null : each));
}

/**
 * Returns the cards after a laid card moved to the slot before (-1) or after (1) it. At the ends, and if it is not laid, nothing changes.
 */
export function moveCard(laid: LaidCards, card: number, by: -1 | 1, slots: Slots): LaidCards {
  const from = laid[card] ?? null;
  const to = from === null ? -1 : from + by;
  return to < 0 || to >= slots.count ? laid : layCard(laid, card, to, slots);
}

/** Returns the first slot without a card, beginning at the slot `from` and after the last slot at the first again. Null if none is free. */
export function findFreeSlot(laid: LaidCards, { count }: Slots, from: number): number | null {
  const inTurn = Array.from({ length: count }, (_, at) => (from + at) % count);
  return inTurn.find((slot) => !laid.includes(slot)) ?? null;
}

/**
 * Returns which cards are laid according to the radio buttons. `isChosen`: whether the button of this card and this slot is on. Two cards
 * can have the same slot if they were chosen without the script; then only the first keeps it, unless slots are shared.
 */
export function readLaidCards(
  cardCount: number,
  { count, shared }: Slots,
  isChosen: (card: number, slot: number) => boolean,
): LaidCards {
  const laid: (number | null)[] = [];
  for (let card = 0; card < cardCount; card++) {
    const slots = Array.from({ length: count }, (_, slot) => slot);
    laid.push(slots.find((slot) => isChosen(card, slot) && (shared || !laid.includes(slot))) ?? null);
  }
  return laid;
}
