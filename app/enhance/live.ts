/**
 * The script of live sessions: of the big screen, of the page of the trainer, and of phones. It follows the stream of the session, sends a
 * choice at once, and keeps it until there is a connection. Without it, everything is a link or a form.
 */
import { announceToScreenReader, createLiveRegion } from "./announce";
import { replaceElementsById } from "./fragment";
import { listenToKeys } from "./live-keys";
import { sendVotes } from "./live-votes";

const rootId = "live";
/** How often the page is loaded again while there is no stream, in ms. */
const fallbackMs = 10_000;
/** Phones draw their page again within this time, in ms, so that a whole class does not ask at the same moment. */
const phoneSpreadMs = 1200;
/** How long a conversation takes, in seconds. */
const talkSeconds = 180;

let polling: ReturnType<typeof setInterval> | undefined;
let ownVote = sendVotes(findRoot(), () => refresh());

createLiveRegion(document);
listenToKeys();
countDown();
setInterval(countDown, 1000);
const address = findRoot()?.dataset.stream;
if (address) follow(address);

function findRoot(): HTMLElement | null {
  return document.getElementById(rootId);
}

function follow(stream: string): void {
  const isPhone = findRoot()?.dataset.phone !== undefined;
  const events = new EventSource(stream);
  const poll = () => {
    polling ??= setInterval(() => void refresh().catch(() => {}), fallbackMs);
  };
  events.addEventListener("open", () => {
    tellNet(false);
    clearInterval(polling);
    polling = undefined;
  });
  events.addEventListener("error", () => {
    tellNet(true);
    poll();
  });
  events.addEventListener("version", ({ data }) => {
    if (findRoot()?.dataset.version === data) return;
    setTimeout(() => void refresh().catch(() => {}), isPhone ? Math.random() * phoneSpreadMs : 0);
  });
  events.addEventListener("count", ({ data }) => {
    const [count] = replaceElementsById(document, (JSON.parse(data) as { html: string }).html);
    const text = count?.querySelector("span")?.textContent ?? "";
    for (const place of document.querySelectorAll("[data-live-count]")) place.textContent = text;
  });
  events.addEventListener("over", () => {
    events.close();
    location.reload();
  });
  // The same browser has the page open twice. This tab looks only now and then.
  events.addEventListener("replaced", () => {
    events.close();
    poll();
  });
}

/** Loads the page again and puts its new content in place. */
async function refresh(): Promise<void> {
  const response = await fetch(location.pathname, { headers: { accept: "text/html" }, cache: "no-store" });
  if (response.redirected || response.status === 410) return location.reload();
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const [fresh, old] = [page.getElementById(rootId), findRoot()];
  if (!fresh || !old) return location.reload();
  if (fresh.dataset.version === old.dataset.version && polling === undefined) return;
  if (fresh.dataset.version === old.dataset.version && old.contains(document.activeElement)) return;
  const key = (document.activeElement as HTMLElement | null)?.dataset.key;
  const own = document.importNode(fresh, true);
  old.replaceWith(own);
  if (key) own.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
  ownVote.stop();
  ownVote = sendVotes(own, () => refresh());
  countDown();
  const heading = own.querySelector("[data-heading]")?.textContent ?? own.querySelector(".sc-top")?.textContent;
  if (heading) announceToScreenReader(heading);
}

/** Says that the connection is gone, or that it is back. The last picture stays. */
function tellNet(gone: boolean): void {
  const place = document.getElementById("live-net");
  if (place) place.textContent = gone ? (place.dataset.text ?? "") : "";
}

/** Shows how long the conversation still takes. */
function countDown(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-talk-since]")) {
    const passed = (Date.now() - Date.parse(place.dataset.talkSince ?? "")) / 1000;
    const left = Math.max(0, Math.min(talkSeconds, Math.round(talkSeconds - passed)));
    place.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  }
}
