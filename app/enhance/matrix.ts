/**
 * The script of the live matrix of a cohort. It updates the matrix while others learn, and makes the table usable by arrow keys. Without
 * it, the page is a table with links, forms and a link to refresh.
 */
import { announceToScreenReader, createLiveRegion } from "./announce";
import { enableArrowKeys } from "./arrow-keys";
import { replaceElements } from "./fragment";
import { type CountedText, formatCountedText } from "./script-texts";

interface Words {
  live: string;
  notLive: string;
  others: string;
  joined: string;
  changed: CountedText;
}

const live = document.querySelector<HTMLElement>("[data-live]");
const fallbackMs = 30_000;
/** The shortest time between two announcements of changes, in ms. */
const tellMs = 10_000;

createLiveRegion(document);
walk();
const told = findStatus()?.dataset.liveWords;
if (live && told) follow(live.dataset.live ?? "", JSON.parse(told));

function walk(): void {
  const section = document.getElementById("matrix");
  if (section) enableArrowKeys(section);
}

function findStatus(): HTMLElement | null {
  return document.getElementById("matrix-status");
}

function follow(address: string, words: Words): void {
  let polling: ReturnType<typeof setInterval> | undefined;
  const changed = new Set<string>();
  let telling = false;

  const say = (text: string) => {
    const place = findStatus();
    if (place && place.textContent !== text) place.textContent = text;
  };
  const tellLater = () => {
    if (telling || changed.size === 0) return;
    telling = true;
    setTimeout(() => {
      telling = false;
      announceToScreenReader(formatCountedText(words.changed, changed.size, document.documentElement.lang));
      changed.clear();
    }, tellMs);
  };
  const put = (html: string) => {
    for (const id of replaceRows(html)) changed.add(id);
    tellLater();
  };
  /** Loads the whole page again, after changes may have been missed. */
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
    for (const id of ["cohort-figures", "needs", "matrix-found"]) {
      const part = page.getElementById(id);
      // A part that has the focus is not replaced.
      if (part && !document.getElementById(id)?.contains(document.activeElement))
        replaceElements(document, part.outerHTML);
    }
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
    const change = JSON.parse(data) as { rows: string; gone: string[]; figures: string };
    put(change.rows);
    replaceElements(document, change.figures);
    const left = change.gone.filter((id) => document.getElementById(id));
    for (const id of left) document.getElementById(id)?.classList.add("gone");
    const wanted = [...change.rows.matchAll(/<tr id="([^"]+)"/g)].map((match) => match[1] ?? "");
    const isWhole = document.querySelector(".pager") === null && !location.search;
    if (isWhole && wanted.some((id) => !document.getElementById(id))) void refresh().catch(() => {});
    if (left.length > 0) say(words.others);
  });
  addEventListener("pagehide", () => events.close());
}

/** The first member changes the whole page: a table replaces the explanation of what to do without members. */
function replaceAll(page: Document): void {
  const main = document.getElementById("main");
  const fresh = page.getElementById("main");
  if (!main || !fresh) return;
  main.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
  walk();
}

/** Inserts the rows of new members where the server's page has them. Returns the number of inserted rows. */
function insertRows(fresh: HTMLTableRowElement[]): number {
  const body = document.querySelector("#matrix tbody");
  let last: Element | null = null;
  let inserted = 0;
  for (const row of fresh) {
    let own: Element | null = document.getElementById(row.id);
    if (!own && body) {
      own = document.importNode(row, true);
      own.classList.add("fresh");
      for (const cell of (own as HTMLTableRowElement).cells) (cell.querySelector("a") ?? cell).tabIndex = -1;
      if (last) last.after(own);
      else body.prepend(own);
      inserted += 1;
    }
    last = own;
  }
  return inserted;
}

/** Replaces rows whose text changed, and keeps the focus. Returns their ids. */
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
      // Reading this restarts the animation of the mark.
      void was.offsetWidth;
      was.classList.add("fresh");
    }
    return [fresh.id];
  });
}

function same(old: HTMLTableRowElement, fresh: HTMLTableRowElement): boolean {
  return [...fresh.cells].every((cell, at) => says(old.cells[at]) === says(cell));
}

/** Only texts are compared. Every sign has its word in the cell, and using arrow keys changes the markup. */
const says = (cell: HTMLTableCellElement | undefined) => cell?.textContent;
