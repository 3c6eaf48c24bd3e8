import { fill, type Words } from "./words";

/** Tells how many cards have a group. */
export function countSorted(form: HTMLFormElement, words: Words): void {
  const line = form.querySelector("[data-sort-count]");
  const list = form.querySelector("[data-sort]");
  if (!line || !list) return;
  const done = [...list.children].filter((card) => {
    return card.querySelector(":checked:not(option)") ?? card.querySelector("select")?.value;
  }).length;
  line.textContent = fill(words.sorted, { done, total: list.children.length });
}
