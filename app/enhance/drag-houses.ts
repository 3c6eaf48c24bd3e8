/**
 * Lets the houses of the street of deadlines be dragged to another week. A drop fills in the date field of that lesson and pins it, as if
 * somebody had typed the date. It is extra: the date fields do the same for everybody.
 */
import { announceToScreenReader } from "./announce";
import { dragByGrip } from "./drag-by-grip";
import { fillPlaceholders } from "./script-texts";

const enabled = new WeakSet<Element>();

/** Makes each house of the street in this form draggable. It must be called again when the street was replaced. */
export function enableHouseDragging(form: HTMLFormElement): void {
  const street = form.querySelector<HTMLElement>("[data-moved]");
  if (!street || enabled.has(street)) return;
  enabled.add(street);
  form.dataset.drag = "";
  for (const house of street.querySelectorAll<HTMLElement>("[data-house]")) {
    dragByGrip(
      house,
      street,
      () => house,
      (monday) => move(form, house, { monday, told: street.dataset.moved ?? "" }),
    );
  }
}

function move(form: HTMLFormElement, house: HTMLElement, { monday, told }: { monday: string; told: string }): void {
  const [date, pin] = [house.dataset.house, house.dataset.pin].map((name) => form.elements.namedItem(name ?? ""));
  if (!(date instanceof HTMLInputElement) || !(pin instanceof HTMLInputElement)) return;
  const day = findSameWeekday(date.value, monday);
  if (day === date.value) return;
  date.value = day;
  pin.checked = true;
  // The form shows the plan again after a change of a field: see `plan.ts`.
  date.dispatchEvent(new Event("change", { bubbles: true }));
  const language = document.documentElement.lang;
  const words = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  announceToScreenReader(fillPlaceholders(told, { what: house.dataset.name ?? "", day: words.format(new Date(day)) }));
}

const dayMs = 86_400_000;

/** Returns the day of the week that begins on `monday` with the same weekday as `day`. */
function findSameWeekday(day: string, monday: string): string {
  const daysAfterMonday = (new Date(day).getUTCDay() + 6) % 7;
  return new Date(Date.parse(monday) + daysAfterMonday * dayMs).toISOString().slice(0, 10);
}
