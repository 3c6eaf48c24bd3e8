/**
 * Moves the steps of an ordering question up and down. The number field of each step changes too, so that the form sends the same with and
 * without the script.
 */
import { announceToScreenReader } from "./announce";
import { fillPlaceholders, type PageScriptTexts } from "./script-texts";

/**
 * Returns the indexes of the items in the order of the numbers typed for them. Returns the current order if a number is missing or occurs
 * twice.
 */
export function listIndexesInTypedOrder(numbers: string[]): number[] {
  const places = numbers.map(Number);
  const complete = new Set(places).size === places.length && places.every((n) => n >= 1 && n <= places.length);
  const indexes = numbers.map((_, at) => at);
  return complete ? indexes.sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0)) : indexes;
}

/**
 * Returns the list with the item at index `at` moved one place up (-1) or down (1). The first item can't move up, and the last can't move
 * down; then the list does not change.
 */
export function moveItem<T>(items: T[], at: number, by: -1 | 1): T[] {
  const to = at + by;
  if (to < 0 || to >= items.length) return items;
  const moved = [...items];
  const [item] = moved.splice(at, 1);
  moved.splice(to, 0, item as T);
  return moved;
}

const numberOf = (item: Element) => item.querySelector("select");

/** Moves a step up or down when the learner presses its button. */
export function moveOrderingStep(button: HTMLElement, words: PageScriptTexts): void {
  const item = button.closest("li");
  const list = item?.parentElement;
  if (!item || !list) return;
  const items = [...list.children];
  const inOrder = listIndexesInTypedOrder(items.map((each) => numberOf(each)?.value ?? "")).map(
    (at) => items[at] as Element,
  );
  const moved = moveItem(inOrder, inOrder.indexOf(item), button.dataset.move === "up" ? -1 : 1);
  list.append(...moved);
  moved.forEach((each, at) => {
    const number = numberOf(each);
    if (number) number.value = String(at + 1);
  });
  // The button gets the focus back, because moving an element in the page removes the focus from it.
  button.focus();
  list.dispatchEvent(new Event("input", { bubbles: true }));
  const step = item.querySelector("[data-step]")?.textContent?.trim() ?? "";
  announceToScreenReader(fillPlaceholders(words.moved, { place: moved.indexOf(item) + 1, total: moved.length, step }));
}
