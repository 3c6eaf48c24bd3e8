import { fillPlaceholders, type PageScriptTexts } from "./script-texts";

/** Shows how many cards of a sorting question already have a group. */
export function showSortedCardCount(form: HTMLFormElement, words: PageScriptTexts): void {
  const line = form.querySelector("[data-sort-count]");
  const list = form.querySelector("[data-sort]");
  if (!line || !list) return;
  const done = [...list.children].filter((card) => {
    return card.querySelector(":checked:not(option)") ?? card.querySelector("select")?.value;
  }).length;
  line.textContent = fillPlaceholders(words.sorted, { done, total: list.children.length });
}
