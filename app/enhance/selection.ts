/** Ticking members of a group: a box that ticks all rows, and how many are chosen. Without the script the boxes work too. */
import { formatTextWithCount, type TextByPluralForm } from "./script-texts";

const listBoxes = () => [...document.querySelectorAll<HTMLInputElement>('#matrix tbody input[name="who"]')];

export function enableSelection(): void {
  const all = document.querySelector<HTMLInputElement>("[data-pick-all]");
  if (all) all.hidden = false;
  showCount();
  document.getElementById("matrix")?.addEventListener("change", ({ target }) => {
    if (target === all && all) for (const box of listBoxes()) box.checked = all.checked;
    showCount();
  });
  document.querySelector("[data-unpick]")?.addEventListener("click", (event) => {
    // With members picked on other pages, the link leads to a page without them.
    if (document.querySelector('.selbar input[type="hidden"][name="who"]')) return;
    event.preventDefault();
    for (const box of listBoxes()) box.checked = false;
    showCount();
    document.querySelector<HTMLElement>("#matrix tbody [tabindex='0']")?.focus();
  });
}

/** Says how many members are chosen. Called again when rows were added. */
export function showCount(): void {
  const place = document.querySelector<HTMLElement>("[data-picked-words]");
  const boxes = listBoxes();
  const checked = boxes.filter((box) => box.checked).length;
  const all = document.querySelector<HTMLInputElement>("[data-pick-all]");
  if (all) {
    all.checked = checked > 0 && checked === boxes.length;
    all.indeterminate = checked > 0 && checked < boxes.length;
  }
  if (!place) return;
  const words = JSON.parse(place.dataset.pickedWords ?? "{}") as TextByPluralForm;
  const count = checked + Number(place.dataset.elsewhere);
  const text = formatTextWithCount(words, count, document.documentElement.lang);
  if (place.textContent !== text) place.textContent = text;
}
