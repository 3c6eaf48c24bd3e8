/** Draws the cards of a question in which each slot holds several: one card at a time, and a pile for each category. */
import { type CardQuestion, cardAtSlot } from "./card-question";
import { dragByGrip } from "./drag-by-grip";
import { copyText, createButton, createElement, setChildren } from "./elements";
import { layCard, moveCard, takeCardBack } from "./laid-cards";
import { fillPlaceholders } from "./script-texts";

/** A word that does not fit in a pile if three piles are beside each other on a phone. */
const longWord = /\p{L}{12}/u;

/** Draws the next card, and below it the piles. Returns the function that draws them again after a change. */
export function drawPiles(question: CardQuestion): () => void {
  const { cards, slotNames, slots, words, area, laid, say } = question;
  /** The card that was taken back last. It comes first. */
  let first: number | null = null;

  const lay = (card: number, slot: number) => {
    question.lay(layCard(laid(), card, slot, slots));
    say(cardAtSlot, { card, slot });
  };
  const takeBack = (card: number) => {
    first = card;
    question.lay(takeCardBack(laid(), card));
    say(words.taken, { card });
    deck.focus();
  };
  const findNext = (): number | null => {
    const left = cards.map((_, card) => card).filter((card) => (laid()[card] ?? null) === null);
    return left.find((card) => card === first) ?? left[0] ?? null;
  };
  const press = (card: number, { key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => {
    if (ctrlKey || altKey || metaKey) return false;
    const step = key === "ArrowUp" || key === "ArrowLeft" ? -1 : key === "ArrowDown" || key === "ArrowRight" ? 1 : 0;
    if (key === "Backspace" || key === "Delete") takeBack(card);
    else if (step === 0) return false;
    else {
      const from = laid()[card];
      const to = moveCard(laid(), card, step, slots)[card] ?? null;
      if (to !== null && to !== from) lay(card, to);
      tiles[card]?.focus();
    }
    return true;
  };

  const deck = createElement("div", "deck");
  deck.tabIndex = -1;
  deck.dataset.drop = "";
  const [number, text, grip] = [createElement("span", "over"), createElement("p"), createElement("span", "grip")];
  text.id = `${cards[0]?.id}-on-top`;
  // It is only a part of the names of the piles.
  const lead = createElement("span", "", words.onto);
  lead.id = `${text.id}-lead`;
  lead.hidden = true;
  dragByGrip(
    grip,
    area,
    () => deck,
    (target) => {
      const card = findNext();
      if (card !== null && target !== "") lay(card, Number(target));
    },
  );
  const tiles = cards.map((source, card) => {
    const tile = createButton("laid");
    tile.dataset.card = String(card);
    copyText(source, tile);
    tile.addEventListener("click", () => takeBack(card));
    tile.addEventListener("keydown", (event) => press(card, event) && event.preventDefault());
    return tile;
  });
  const piles = slotNames.map((source, slot) => {
    const pile = createElement("div", "pile");
    pile.dataset.drop = String(slot);
    const onto = createButton("onto");
    const name = createElement("span");
    copyText(source, name);
    name.id = `${text.id}-pile-${slot}`;
    onto.append(name);
    onto.addEventListener("click", () => {
      const card = findNext();
      if (card !== null) lay(card, slot);
    });
    pile.append(onto);
    return { pile, onto, name };
  });
  // A long word would be cut anywhere in a narrow pile, because not every browser can hyphenate Dutch.
  const isLong = [...slotNames, ...cards].some(({ textContent }) => longWord.test(textContent ?? ""));
  const row = createElement("div", isLong ? "piles wide" : "piles");
  row.append(...piles.map(({ pile }) => pile));
  const count = createElement("p", "small");
  area.append(deck, lead, row, count, createElement("p", "small keys", words.keys));

  return () => {
    const now = laid();
    const next = findNext();
    const done = now.filter((slot) => slot !== null).length;
    const source = next === null ? undefined : cards[next];
    deck.classList.toggle("none", !source);
    deck.dataset.card = String(next ?? "");
    if (source) {
      number.textContent = fillPlaceholders(words.card, { number: done + 1, total: cards.length });
      copyText(source, text);
      deck.replaceChildren(number, text, grip);
    } else deck.replaceChildren(words.allLaid);
    for (const [slot, { pile, onto, name }] of piles.entries()) {
      onto.setAttribute("aria-disabled", String(next === null));
      // Several elements name the button, because they can be in two languages.
      onto.setAttribute("aria-labelledby", next === null ? name.id : `${name.id} ${lead.id} ${text.id}`);
      setChildren(pile, [onto, ...tiles.filter((_, card) => now[card] === slot)]);
    }
    count.textContent = fillPlaceholders(words.count, { done, total: cards.length });
  };
}
