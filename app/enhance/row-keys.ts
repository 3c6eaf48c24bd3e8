/**
 * The letters of the page of a group: they move through the rows of the matrix, or of the short list if the focus is there, tick them, and begin
 * what can be done with a member. Letters do nothing in a field, and can be switched off (WCAG 2.1.4). The arrow keys are in arrow-keys.ts.
 */

/** Where the browser remembers that letters are switched off. */
const storageKey = "matrix-letters";

const needSelector = "#needs .todo > li";
/** Returns the rows of members in sight, in order: those of the short list if the key was pressed there, otherwise of the matrix. */
const listRows = (target: Element) =>
  [...document.querySelectorAll(target.closest(needSelector) ? needSelector : "#matrix tbody tr")].filter(
    (row) => row.getClientRects().length > 0,
  );
const boxOf = (row: Element | undefined) => row?.querySelector<HTMLInputElement>('input[name="who"]') ?? null;
const linkOf = (row: Element | undefined) => row?.querySelector<HTMLAnchorElement>("th a, .nm a") ?? null;

function areLettersOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true; // The browser keeps nothing.
  }
}

function rememberLetters(on: boolean): void {
  try {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, "off");
  } catch {
    // The choice then holds as long as the page is open.
  }
}

export function enableRowKeys(): void {
  let on = areLettersOn();
  enableKeymap(on, (chosen) => {
    on = chosen;
    rememberLetters(chosen);
  });
  document.addEventListener("keydown", (event) => {
    if (!on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof Element) || isTypedIn(event.target) || document.querySelector("dialog[open]")) return;
    if (act(event.key, event.shiftKey, event.target)) event.preventDefault();
  });
}

/** Returns whether a key types something here, or chooses. A box to tick only takes the space bar. */
function isTypedIn(target: Element): boolean {
  if (target instanceof HTMLInputElement && target.type === "checkbox") return false;
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

/** Does what a key asks. Returns false if it asks nothing. */
function act(key: string, shift: boolean, target: Element): boolean {
  const rows = listRows(target);
  const at = rows.findIndex((row) => row.contains(target));
  const row = rows[at];
  switch (key.toLowerCase()) {
    case "j":
      return go(rows, at, Math.min(at + 1, rows.length - 1), shift);
    case "k":
      return go(rows, at, Math.max(at - 1, 0), shift);
    case " ":
      // A button, a link and a box have the space bar for themselves, unless it is the name in a row.
      if (!boxOf(row) || target.closest("button, summary, input")) return false;
      boxOf(row)?.click();
      return true;
    case "s":
      return actOnMembers("message", row);
    case "t":
      return actOnMembers("extension", row);
    case "l":
      return actOnNeed("later", row);
    case "d":
      return actOnNeed("done", row);
    case "?":
      document.querySelector<HTMLDialogElement>("#keymap")?.showModal();
      return true;
    default:
      return false;
  }
}

/** Moves to another row. With the shift key, both rows are ticked. */
function go(rows: Element[], from: number, to: number, extend: boolean): boolean {
  const next = linkOf(rows[to]);
  if (!next) return false;
  if (extend) for (const at of [from, to]) if (boxOf(rows[at])?.checked === false) boxOf(rows[at])?.click();
  next.focus();
  next.scrollIntoView({ block: "nearest" });
  return true;
}

/** Presses the button for who is ticked; if nobody is, opens the page of the member in this row. */
function actOnMembers(name: "message" | "extension", row: Element | undefined): boolean {
  if (document.querySelector('[name="who"]:is(:checked, [type="hidden"])')) {
    document.querySelector<HTMLButtonElement>(`.selbar [name="act"][value="${name}"]`)?.click();
    return true;
  }
  const path = linkOf(row)?.href;
  if (path) location.assign(`${path}/${name}`);
  return path !== undefined;
}

/** Presses a button of the short list, for the member of this row. */
function actOnNeed(name: "later" | "done", row: Element | undefined): boolean {
  const path = linkOf(row)?.pathname;
  const entry = [...document.querySelectorAll(needSelector)].find((each) => linkOf(each)?.pathname === path);
  const button = entry?.querySelector<HTMLElement>(name === "done" ? 'button[value="done"]' : "details.pop > summary");
  if (!button) return false;
  // A member who is behind a fold is brought into sight.
  const fold = button.closest<HTMLDetailsElement>("details.fold");
  if (fold) fold.open = true;
  button.focus();
  button.click();
  return true;
}

function enableKeymap(on: boolean, choose: (on: boolean) => void): void {
  const dialog = document.querySelector<HTMLDialogElement>("#keymap");
  const letters = document.querySelector<HTMLInputElement>("#keymap-letters");
  const open = document.querySelector<HTMLButtonElement>("[data-keymap-open]");
  if (!dialog || !letters || !open) return;
  open.hidden = false;
  open.addEventListener("click", () => dialog.showModal());
  letters.checked = on;
  letters.addEventListener("change", () => choose(letters.checked));
}
