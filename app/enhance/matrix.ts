/**
 * The script of the picture of a cohort: keeps it up while others learn, and walks the table by arrow keys. Without it the page is a
 * table with links, forms and a link to refresh.
 */
import { announce, prepareAnnouncements } from "./announce";
import { swap } from "./fragment";
import { walkGrid } from "./grid";

interface Words {
  live: string;
  notLive: string;
  others: string;
  one: string;
  /** With `#` for the number. */
  more: string;
}

const section = document.querySelector<HTMLElement>("[data-live]");
const status = document.getElementById("matrix-status");
const fallbackMs = 30_000;
/** A screen reader is told of changes this often at most. */
const tellMs = 10_000;

prepareAnnouncements(document);
if (section) walkGrid(section);
if (section && status) follow(section.dataset.live ?? "", status, JSON.parse(status.dataset.liveWords ?? "{}"));

function follow(address: string, place: HTMLElement, words: Words): void {
  let polling: ReturnType<typeof setInterval> | undefined;
  const changed = new Set<string>();
  let telling = false;

  const tellLater = () => {
    if (telling || changed.size === 0) return;
    telling = true;
    setTimeout(() => {
      telling = false;
      announce(changed.size === 1 ? words.one : words.more.replace("#", String(changed.size)));
      changed.clear();
    }, tellMs);
  };
  const put = (html: string) => {
    for (const id of replaceRows(html)) changed.add(id);
    tellLater();
  };
  /** All that the page shows, anew: what happened while nobody told. */
  const refresh = async () => {
    const response = await fetch(location.href, { headers: { accept: "text/html" } });
    if (!response.ok || response.redirected) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const rows = [...page.querySelectorAll("#matrix tbody tr")].map((row) => row.outerHTML);
    put(rows.join(""));
    for (const id of ["cohort-figures", "needs"]) {
      const fresh = page.getElementById(id);
      // Nothing is taken from under somebody who is in it.
      if (fresh && !document.getElementById(id)?.contains(document.activeElement)) swap(document, fresh.outerHTML);
    }
  };
  const fallBack = () => {
    place.textContent = words.notLive;
    polling ??= setInterval(() => void refresh().catch(() => {}), fallbackMs);
  };

  const events = new EventSource(address);
  events.addEventListener("open", () => {
    place.textContent = words.live;
    clearInterval(polling);
    polling = undefined;
    void refresh().catch(() => {});
  });
  events.addEventListener("error", fallBack);
  events.addEventListener("change", ({ data }) => {
    const change = JSON.parse(data) as { rows: string; gone: string[]; figures: string };
    put(change.rows);
    swap(document, change.figures);
    const left = change.gone.filter((id) => document.getElementById(id));
    for (const id of left) document.getElementById(id)?.classList.add("gone");
    const wanted = [...change.rows.matchAll(/<tr id="([^"]+)"/g)].map((match) => match[1] ?? "");
    const isWhole = document.querySelector(".pager") === null && !location.search;
    if (left.length > 0 || (isWhole && wanted.some((id) => !document.getElementById(id))))
      place.textContent = words.others;
  });
  addEventListener("pagehide", () => events.close());
}

/** Puts rows in the place of those that say something else; returns the ids of these. Whoever has the focus keeps it. */
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
      // Read, so that the mark begins anew.
      void was.offsetWidth;
      was.classList.add("fresh");
    }
    return [fresh.id];
  });
}

function same(old: HTMLTableRowElement, fresh: HTMLTableRowElement): boolean {
  return [...fresh.cells].every((cell, at) => says(old.cells[at]) === says(cell));
}

/** Every sign has its word in the cell; markup is not compared, since walking by keys leaves marks of its own. */
const says = (cell: HTMLTableCellElement | undefined) => cell?.textContent;
