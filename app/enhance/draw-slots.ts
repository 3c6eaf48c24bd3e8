/** Draws the cards of a question in which each slot holds one card: steps in order, and texts that match. */
import { type CardQuestion, cardAtSlot } from "./card-question";
import { dragByGrip } from "./drag-by-grip";
import { copyText, createButton, createElement, setChildren } from "./elements";
import { layCard, moveCard, takeCardBack } from "./laid-cards";
import { fillPlaceholders } from "./script-texts";

/** Draws the slots, and below them the cards that are not laid. Returns the function that draws them again after a change. */
export function drawSlots(question: CardQuestion): () => void {
  const { cards, slotNames, slots, words, area, laid, say } = question;
  /** The card that was picked up, to lay it somewhere else. */
  let held: number | null = null;
  /** The slot from which the next free slot is looked for. */
  let wished = 0;
  /** Whether the last action was a tap or a click. Then the page must not scroll to the card that gets the focus. */
  let pointed = false;
  area.addEventListener("pointerdown", () => (pointed = true), true);
  area.addEventListener("keydown", () => (pointed = false), true);

  const lay = (card: number, slot: number) => {
    held = null;
    wished = slot;
    question.lay(layCard(laid(), card, slot, slots));
    say(cardAtSlot, { card, slot });
    focus(card);
  };
  const takeBack = (card: number) => {
    const slot = laid()[card] ?? null;
    held = null;
    if (slot !== null) wished = slot;
    question.lay(takeCardBack(laid(), card));
    say(words.taken, { card });
    focus(card);
  };
  const hold = (card: number | null, about: number) => {
    held = card;
    draw();
    say(card === null ? words.putDown : words.held, { card: about });
  };
  /** A tap, a click or Enter on a card. */
  const tap = (card: number) => {
    const now = laid();
    const [own, other] = [now[card] ?? null, held === null ? null : (now[held] ?? null)];
    const free = question.freeSlot(wished);
    if (held === card) return hold(null, card);
    if (held !== null && own !== null) return lay(held, own);
    if (held !== null && other !== null) return lay(card, other);
    if (own === null && free !== null) return lay(card, free);
    hold(card, card);
  };
  const press = (card: number, event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    const from = laid()[card] ?? null;
    if (event.key === "Escape" && held !== null) hold(null, held);
    else if (from === null) return;
    else if (event.key === "Backspace" || event.key === "Delete") takeBack(card);
    else if (step === 0) return;
    else {
      const to = moveCard(laid(), card, step, slots)[card] ?? from;
      if (to !== from) lay(card, to);
    }
    event.preventDefault();
  };

  const tiles = cards.map((source, card) => {
    const tile = createElement("div", "tile");
    tile.dataset.card = String(card);
    const button = createButton("tile-text");
    copyText(source, button);
    const grip = createElement("span", "grip");
    tile.append(button, grip);
    tile.addEventListener("click", () => tap(card));
    button.addEventListener("keydown", (event) => press(card, event));
    dragByGrip(
      grip,
      area,
      () => tile,
      (target) => (target === "" ? takeBack(card) : lay(card, Number(target))),
    );
    return { tile, button };
  });
  const rows = slotNames.map((source, slot) => {
    const row = createElement("li", "slot");
    row.dataset.drop = String(slot);
    const name = createElement("span", "slot-name");
    copyText(source, name);
    name.id = `${slotNames[0]?.id}-slot-${slot}`;
    const empty = createButton("empty-slot");
    empty.id = `${name.id}-empty`;
    // Two elements name the button, because they can be in two languages.
    empty.setAttribute("aria-labelledby", `${name.id} ${empty.id}`);
    empty.addEventListener("click", () => {
      if (held !== null) return lay(held, slot);
      wished = slot;
      draw();
    });
    row.append(name, empty);
    return { row, name, empty };
  });
  const list = createElement("ol", "slots");
  list.append(...rows.map(({ row }) => row));
  const tray = createElement("div", "tray");
  tray.dataset.drop = "";
  const rest = createElement("p", "over", words.rest);
  const back = createButton("empty-slot", words.takeBack);
  back.addEventListener("click", () => held !== null && takeBack(held));
  const count = createElement("p", "small");
  area.append(list, tray, count, createElement("p", "small keys", words.keys));

  const focus = (card: number) => tiles[card]?.button.focus({ preventScroll: pointed });

  function draw(): void {
    const now = laid();
    const next = held === null ? question.freeSlot(wished) : null;
    const holds = held !== null && (now[held] ?? null) !== null;
    for (const [slot, { row, name, empty }] of rows.entries()) {
      const card = now.indexOf(slot);
      const tile = tiles[card]?.tile;
      const isNext = slot === next;
      empty.replaceChildren(createElement("span", isNext ? "" : "vh", isNext ? words.next : words.empty));
      empty.classList.toggle("next", isNext);
      // The keys reach every slot by moving a card, so an empty slot is a stop only while there is a card to lay in it.
      empty.tabIndex = held === null ? -1 : 0;
      setChildren(row, [name, tile ?? empty]);
    }
    for (const [card, { tile, button }] of tiles.entries()) {
      const slot = now[card] ?? null;
      tile.classList.toggle("set", slot !== null);
      setOrRemove(button, "aria-describedby", slot === null ? undefined : rows[slot]?.name.id);
      setOrRemove(button, "aria-pressed", slot === null && held !== card ? undefined : String(held === card));
    }
    const left = tiles.filter((_, card) => (now[card] ?? null) === null).map(({ tile }) => tile);
    setChildren(tray, [rest, ...left, ...(holds ? [back] : [])]);
    tray.classList.toggle("none", left.length === 0 && !holds);
    // A match may have a card more than it has slots: then nothing has to be laid any more.
    rest.hidden = question.freeSlot(wished) === null;
    count.textContent = fillPlaceholders(words.count, { done: cards.length - left.length, total: slots.count });
  }
  return draw;
}

function setOrRemove(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
