/** The keys of the page with which a trainer leads a live session. They press buttons of the page, and can be switched off. */

const storageKey = "live-keys";
const names: Record<string, string> = { " ": "space", ArrowLeft: "arrowleft" };

/** Listens to keys outside fields, unless the trainer switched them off. Adds the button that does so. */
export function listenToKeys(): void {
  const place = document.querySelector<HTMLElement>("[data-keys-switch]");
  if (!place) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "tool";
  const show = () => {
    button.textContent = (isOn() ? place.dataset.off : place.dataset.on) ?? "";
  };
  button.addEventListener("click", () => {
    store(!isOn());
    show();
  });
  show();
  place.append(" ", button);
  place.hidden = false;
  document.addEventListener("keydown", press);
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || !isOn()) return;
  const { target } = event;
  if (!(target instanceof Element) || target.closest("input, textarea, select, [contenteditable]")) return;
  // A space presses what has the focus.
  if (event.key === " " && target.closest("button, a, summary")) return;
  const name = names[event.key] ?? event.key.toLowerCase();
  if (!/^[\w]+$/.test(name)) return;
  const pressed = document.querySelector<HTMLElement>(`[data-key="${name}"]`);
  if (!pressed) return;
  event.preventDefault();
  pressed.click();
}

function isOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}

function store(on: boolean): void {
  try {
    localStorage.setItem(storageKey, on ? "on" : "off");
  } catch {
    // Without storage, the choice holds as long as the page is open; then there is nothing to do.
  }
}
