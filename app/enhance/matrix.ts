/**
 * The script of the live matrix: a trainer's table of members by lessons. It updates the table while members learn, and lets the trainer
 * move through it with the arrow keys. Without the script, the page is a table with links, forms and a link to refresh.
 */
import { announceToScreenReader, createLiveRegion } from "./announce";
import { enableArrowKeysInTable, leaveToArrowKeys } from "./arrow-keys";
import { replaceElementsById } from "./fragment";
import { enableRowKeys } from "./row-keys";
import { formatTextWithCount, type TextByPluralForm } from "./script-texts";
import { enableSelection, showCount } from "./selection";

interface Words {
  live: string;
  notLive: string;
  others: string;
  joined: string;
  changed: TextByPluralForm;
}

const live = document.querySelector<HTMLElement>("[data-live]");
const fallbackMs = 30_000;
/** How long a change of the list of needs waits for others, in ms. */
const refreshMs = 2000;
/** The shortest time between two announcements of changes to a screen reader, in ms. */
const tellMs = 10_000;
/** How long after a change the parts of the page that show figures are loaded again, in ms. Many changes in that time count as one. */
const figuresMs = 20_000;

createLiveRegion(document);
walk();
enableRowKeys();
const told = findStatus()?.dataset.liveWords;
if (live && told) follow(live.dataset.live ?? "", JSON.parse(told));

function walk(): void {
  const section = document.getElementById("matrix");
  if (section) enableArrowKeysInTable(section);
  enableSelection();
}

function findStatus(): HTMLElement | null {
  return document.getElementById("matrix-status");
}

function follow(address: string, words: Words): void {
  let polling: ReturnType<typeof setInterval> | undefined;
  let refreshing = false;
  const changed = new Set<string>();
  let telling = false;
  let counting = false;
  const asked = new Set<string>();

  const say = (text: string) => {
    const place = findStatus();
    if (place && place.textContent !== text) place.textContent = text;
  };
  const tellLater = () => {
    if (telling || changed.size === 0) return;
    telling = true;
    setTimeout(() => {
      telling = false;
      announceToScreenReader(formatTextWithCount(words.changed, changed.size, document.documentElement.lang));
      changed.clear();
    }, tellMs);
  };
  const put = (html: string) => {
    for (const id of replaceRows(html)) changed.add(id);
    tellLater();
  };
  /** Loads the figures again, but not after each of many changes. A page that nobody looks at waits. */
  const countLater = () => {
    if (counting) return;
    counting = true;
    setTimeout(() => {
      counting = false;
      if (document.visibilityState === "hidden")
        document.addEventListener("visibilitychange", countLater, { once: true });
      else void refresh().catch(() => {});
    }, figuresMs);
  };
  /** Loads the page again and copies what is new into this page. It is called when changes may have been missed. */
  const refresh = async () => {
    const response = await fetch(location.href, { headers: { accept: "text/html" } });
    if (!response.ok || response.redirected) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = [...page.querySelectorAll<HTMLTableRowElement>("#matrix tbody tr")];
    if (fresh.length > 0 && !document.querySelector("#matrix tbody")) {
      replaceAll(page);
      say(words.live);
      announceToScreenReader(words.joined);
      return;
    }
    put(fresh.map((row) => row.outerHTML).join(""));
    if (insertRows(fresh) > 0) announceToScreenReader(words.joined);
    for (const id of ["needs", "next-deadline", "matrix-tools", "matrix-found"]) replacePart(page, id);
    const [foot, freshFoot] = [document, page].map((each) => each.querySelector("#matrix tfoot"));
    if (foot && freshFoot) foot.replaceWith(document.importNode(freshFoot, true));
  };
  /** Loads the list of who needs the trainer again, but not more often than every few seconds, however many members are active. */
  const refreshLater = () => {
    if (refreshing) return;
    refreshing = true;
    setTimeout(() => {
      refreshing = false;
      if (isInUse("needs")) refreshLater();
      else void refresh().catch(() => {});
    }, refreshMs);
  };
  const fallBack = () => {
    say(words.notLive);
    polling ??= setInterval(() => void refresh().catch(() => {}), fallbackMs);
  };

  const events = new EventSource(address);
  events.addEventListener("open", () => {
    say(words.live);
    clearInterval(polling);
    polling = undefined;
    void refresh().catch(() => {});
  });
  events.addEventListener("error", fallBack);
  events.addEventListener("change", ({ data }) => {
    const change = JSON.parse(data) as {
      rows: string;
      gone: string[];
      figures: string;
      needsChanged: boolean;
    };
    put(change.rows);
    replaceElementsById(document, change.figures);
    const left = change.gone.filter((id) => document.getElementById(id));
    for (const id of left) document.getElementById(id)?.classList.add("gone");
    const wanted = [...change.rows.matchAll(/<tr id="([^"]+)"/g)].map((match) => match[1] ?? "");
    // A member who is not in the table is new, or not one of those who are shown. The page is loaded once to find out.
    const isWhole = document.querySelector(".pager") === null;
    const missing = wanted.filter((id) => !document.getElementById(id) && !asked.has(id));
    for (const id of missing) asked.add(id);
    if (isWhole && missing.length > 0) void refresh().catch(() => {});
    else countLater();
    if (left.length > 0) say(words.others);
    if (change.needsChanged) refreshLater();
  });
  addEventListener("pagehide", () => events.close());
}

/** Returns whether a part of the page has the keyboard focus or an open menu. Replacing it would take away what the trainer is doing. */
function isInUse(id: string): boolean {
  const part = document.getElementById(id);
  return part !== null && (part.contains(document.activeElement) || part.querySelector(".pop[open]") !== null);
}

/** Replaces a part of this page by that of a page which was just loaded, unless it is in use. Folds that are open stay open. */
function replacePart(page: Document, id: string): void {
  const [part, old] = [page.getElementById(id), document.getElementById(id)];
  if (!part || !old || isInUse(id)) return;
  for (const fold of old.querySelectorAll<HTMLDetailsElement>("details[id][open]")) {
    page.getElementById(fold.id)?.setAttribute("open", "");
  }
  replaceElementsById(document, part.outerHTML);
}

/** Replaces the whole content of the page when the first member joins: a table replaces the explanation of what to do without members. */
function replaceAll(page: Document): void {
  const main = document.getElementById("main");
  const fresh = page.getElementById("main");
  if (!main || !fresh) return;
  main.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
  walk();
}

/** Inserts the rows of new members at the place that they have in the page from the server. Returns the number of inserted rows. */
function insertRows(fresh: HTMLTableRowElement[]): number {
  const body = document.querySelector("#matrix tbody");
  let last: Element | null = null;
  let inserted = 0;
  for (const row of fresh) {
    let own: Element | null = document.getElementById(row.id);
    if (!own && body) {
      own = document.importNode(row, true);
      own.classList.add("fresh");
      leaveToArrowKeys(own as HTMLTableRowElement);
      if (last) last.after(own);
      else body.prepend(own);
      inserted += 1;
    }
    last = own;
  }
  if (inserted > 0) showCount();
  return inserted;
}

/** Updates the rows whose text changed, without losing the focus. Returns the ids of these rows. */
function replaceRows(html: string): string[] {
  const body = document.createElement("template");
  body.innerHTML = `<table><tbody>${html}</tbody></table>`;
  return [...body.content.querySelectorAll("tr")].flatMap((fresh) => {
    const old = document.getElementById(fresh.id);
    if (!(old instanceof HTMLTableRowElement) || same(old, fresh)) return [];
    for (const [at, cell] of [...fresh.cells].entries()) {
      const was = old.cells[at];
      if (!was || says(was) === says(cell)) continue;
      was.innerHTML = cell.innerHTML;
      was.title = cell.title;
      was.classList.remove("fresh");
      // Reading `offsetWidth` makes the browser apply the removal of the class, so that the animation starts again.
      void was.offsetWidth;
      was.classList.add("fresh");
    }
    return [fresh.id];
  });
}

function same(old: HTMLTableRowElement, fresh: HTMLTableRowElement): boolean {
  return [...fresh.cells].every((cell, at) => says(old.cells[at]) === says(cell));
}

/**
 * Returns the text of a cell. Cells are compared by their text only: every sign has its word in the cell, and moving with the arrow keys
 * changes the markup.
 */
const says = (cell: HTMLTableCellElement | undefined) => cell?.textContent;
