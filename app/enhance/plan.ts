/**
 * The script of the page with deadlines: whatever is changed in the pattern or in a date shows at once in the street and in the table, as
 * the button "see it in the street" does. Without the script, that button is pressed. Houses can be dragged. Nothing is saved by itself.
 */
import { createLiveRegion } from "./announce";
import { enableHouseDragging } from "./drag-houses";
import { replaceElementsById } from "./fragment";
import { followPressedPointer, waitUntilPointerIsReleased } from "./pressed-pointer";

/** The parts of the page that show the plan. What the trainer is typing in is never replaced. */
const parts = ["plan-street", "plan-ways", "plan-rows", "plan-letter", "plan-save"];
// In a group in the archive the form is disabled: there is nothing to drag.
const form = document.querySelector<HTMLFormElement>("form[data-plan]:not(:has(> fieldset:disabled))");
let newest = 0;
/** Whether the form holds dates that are not saved: it came back from the server without saving, or something was changed in it. */
let isUnsaved = form?.dataset.plan === "unsaved";

createLiveRegion(document);
followPressedPointer();
if (form) enableHouseDragging(form);
form?.addEventListener("change", ({ target }) => {
  if (!(target instanceof Element) || target.matches("[name=copy], [name=tell]")) return;
  isUnsaved = true;
  void show(form);
});
form?.addEventListener("submit", () => {
  isUnsaved = false;
  newest += 1;
});
addEventListener("beforeunload", (event) => {
  if (isUnsaved) event.preventDefault();
});

async function show(form: HTMLFormElement): Promise<void> {
  newest += 1;
  const own = newest;
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  body.set("act", "preview");
  const response = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } }).catch(
    () => null,
  );
  if (!response || (response.status !== 200 && response.status !== 400)) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  await waitUntilPointerIsReleased();
  // Somebody who goes on typing gets the answer to what they typed last.
  if (own !== newest) return;
  const focused = document.activeElement;
  const [id, name] = [focused?.id, focused?.getAttribute("name")];
  for (const part of parts) {
    const fresh = page.getElementById(part);
    // A house that is being dragged stays where it is. Letting it go shows the plan again.
    if (fresh && !document.querySelector(`#${part} .lifted`)) replaceElementsById(document, fresh.outerHTML);
  }
  enableHouseDragging(form);
  if (document.activeElement === focused) return;
  const again =
    (id && document.getElementById(id)) || (name && form.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`));
  if (again instanceof HTMLElement) again.focus();
}
