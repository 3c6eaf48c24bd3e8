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
  // Another trainer closed the sitting: what was not saved here is lost, and the page must say so.
  if (fresh.dataset.follow === undefined && hasUnsavedTick(root)) {
    location.replace(`${location.pathname}?late=1`);
    return true;
  }
  const [before, after] = [root.dataset.told, fresh.dataset.told];
  const texts = countingBoxes.map((name) => readText(findBox(root, name)));
  mergeElement(root, fresh);
  // Who ticked that they know of one person does not know of a second one.
  for (const [at, name] of countingBoxes.entries()) {
    const box = findBox(root, name);
    if (box && readText(box) !== texts[at]) box.checked = false;
  }
  if (after && after !== before) announceToScreenReader(after);
  return true;
}

const hasUnsavedTick = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].some(
    ({ checked, defaultChecked }) => checked !== defaultChecked,
  );

/** The boxes that say of how many people they are: closing without them, and taking back the ticks of who left the group. */
const countingBoxes = ["known", "takeBack"] as const;

const findBox = (root: HTMLElement, name: (typeof countingBoxes)[number]) =>
  root.querySelector<HTMLInputElement>(`input[name=${name}]`);

const readText = (box: HTMLInputElement | null) => box?.parentElement?.textContent;
