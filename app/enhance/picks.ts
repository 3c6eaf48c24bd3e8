/**
 * The script of the page of today, over all groups: in the bar for who is ticked, it says how many are ticked in each group, and hides groups
 * where nobody is. Without it the bar has a line for each group.
 */
import { formatTextWithCount } from "./script-texts";

const list = document.getElementById("needs");
showPicked();
list?.addEventListener("change", showPicked);
// A browser that goes back to this page ticks the boxes again.
addEventListener("pageshow", showPicked);

function showPicked(): void {
  for (const place of list?.querySelectorAll<HTMLElement>("[data-picked-words]") ?? []) {
    const form = place.closest("form");
    if (!form) continue;
    const count = list?.querySelectorAll(`input[name="who"][form="${form.id}"]:checked`).length ?? 0;
    form.hidden = count === 0;
    const text = formatTextWithCount(
      JSON.parse(place.dataset.pickedWords ?? "{}"),
      count,
      document.documentElement.lang,
    );
    if (place.textContent !== text) place.textContent = text;
  }
}
