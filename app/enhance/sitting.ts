/**
 * The script of a trainer's page of a sitting. It loads the page again and again and shows who began and who handed in since. Ticks that are
 * not saved yet and the focus stay. Without it, the page has a link to look again.
 */
import { announceToScreenReader, createLiveRegion } from "./announce";
import { readPageOwner } from "./drafts";
import { mergeElement } from "./merge";

interface Words {
  live: string;
  lost: string;
}

const followMs = 10_000;
const rootId = "sitting";

const findRoot = (page: Document) => page.getElementById(rootId);
const words = findRoot(document)?.dataset.follow;

createLiveRegion(document);
if (words) follow(JSON.parse(words));

function follow({ live, lost }: Words): void {
  let loading = false;
  const timer = setInterval(() => void look(), followMs);
  const say = (text: string) => {
    const place = document.getElementById("sitting-follows");
    if (place && place.textContent !== text) place.textContent = text;
  };
  const look = async () => {
    if (loading || document.visibilityState === "hidden") return;
    loading = true;
    const followed = await refresh().catch(() => false);
    loading = false;
    say(followed ? live : lost);
    // Nothing changes any more in a sitting that is decided.
    if (findRoot(document)?.dataset.follow === undefined) clearInterval(timer);
  };
  say(live);
  document.addEventListener("visibilitychange", () => void look());
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("#sitting-again")) return;
    event.preventDefault();
    void look();
  });
}

/** Loads the page and copies what is new. Returns false if it can't be followed now. */
async function refresh(): Promise<boolean> {
  const response = await fetch(location.href, { headers: { accept: "text/html" }, cache: "no-store" });
  if (!response.ok || response.redirected) return false;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const [root, fresh] = [findRoot(document), findRoot(page)];
  if (!root || !fresh || readPageOwner(page).mark !== readPageOwner(document).mark) return false;
  const [before, after] = [root.dataset.told, fresh.dataset.told];
  const known = readKnown(root);
  mergeElement(root, fresh);
  // Who ticked that they know of one person does not know of a second one.
  if (known && readKnown(root) !== known) uncheckKnown(root);
  if (after && after !== before) announceToScreenReader(after);
  return true;
}

const findKnown = (root: HTMLElement) => root.querySelector<HTMLInputElement>("input[name=known]");

/** Returns what the box says with which a trainer closes a sitting of which not everything is known. */
const readKnown = (root: HTMLElement) => findKnown(root)?.parentElement?.textContent;

function uncheckKnown(root: HTMLElement): void {
  const known = findKnown(root);
  if (known) known.checked = false;
}
