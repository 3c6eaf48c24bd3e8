/** A question that is answered by laying cards, as the script finds it in the page. */
import { announceToScreenReader } from "./announce";
import { createElement } from "./elements";
import { findFreeSlot, type LaidCards, readLaidCards, type Slots } from "./laid-cards";
import { fillPlaceholders } from "./script-texts";

/** The texts of the script for these questions, in the language of the page. */
export interface LayingTexts {
  /** In the slot where the next card comes. */
  next: string;
  /** After the name of a slot without a card. */
  empty: string;
  rest: string;
  count: string;
  card: string;
  allLaid: string;
  held: string;
  putDown: string;
  takeBack: string;
  taken: string;
  onto: string;
  keys: string;
}

/** Says where a card was laid. */
export const cardAtSlot = "{card}: {slot}.";

export interface CardQuestion {
  /** The texts of the cards and of the slots, as elements of the page. */
  cards: HTMLElement[];
  slotNames: HTMLElement[];
  slots: Slots;
  words: LayingTexts;
  /** The element in which the script draws the question. */
  area: HTMLElement;
  laid(): LaidCards;
  /** Lays the cards: sets the radio buttons and tells the page that its form changed. */
  lay(laid: LaidCards): void;
  freeSlot(from: number): number | null;
  /**
   * Says a text to screen readers, with the names of a card and a slot, without their full stops. A card with several steps has the name of
   * the first.
   */
  say(text: string, named?: { card?: number; slot?: number }): void;
}

/**
 * Reads a question from its form fields: an element with rows of radio buttons, the text of each row (`data-row`) and the choices that the
 * buttons stand for (`data-choice`). Its attribute `data-cards` says how the cards are laid: `numbered` or `piled`, where the rows are the
 * cards and the choices are the slots, or `paired`, where the choices are the cards.
 */
export function readCardQuestion(fields: HTMLElement): CardQuestion {
  const laidAs = fields.dataset.cards;
  const find = (selector: string) => [...fields.querySelectorAll<HTMLElement>(selector)];
  const rows = find("[data-row]");
  const groups = find("[role=radiogroup]").map((group) => [...group.querySelectorAll("input")]);
  const choices = find("[data-choice]").slice(0, groups[0]?.length);
  const matches = laidAs === "paired";
  const [cards, slotNames] = matches ? [choices, rows] : [rows, choices];
  const slots = { count: slotNames.length, shared: laidAs === "piled" };
  const radio = (card: number, slot: number) => (matches ? groups[slot]?.[card] : groups[card]?.[slot]);
  const laid = () => readLaidCards(cards.length, slots, (card, slot) => radio(card, slot)?.checked ?? false);
  const area = createElement("div", `laying ${laidAs}`);
  const say: CardQuestion["say"] = (text, { card = -1, slot = -1 } = {}) =>
    announceToScreenReader(fillPlaceholders(text, { card: readName(cards[card]), slot: readName(slotNames[slot]) }));
  const set = (next: LaidCards) => {
    for (const card of cards.keys())
      for (const slot of slotNames.keys()) {
        const button = radio(card, slot);
        if (button) button.checked = next[card] === slot;
      }
  };
  // What was chosen without the script may not be possible with it, such as two cards in one slot.
  set(laid());
  return {
    cards,
    slotNames,
    slots,
    words: JSON.parse(fields.dataset.words ?? "{}"),
    area,
    laid,
    lay(next) {
      set(next);
      fields.dispatchEvent(new Event("input", { bubbles: true }));
    },
    freeSlot: (from) => findFreeSlot(laid(), slots, from),
    say,
  };
}

function readName(element: Element | undefined): string {
  const named = element?.querySelector("[data-name]") ?? element;
  return (named?.textContent ?? "").trim().replace(/[.:;,]$/, "");
}
