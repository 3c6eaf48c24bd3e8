/** Shows in the page of a final test what the server answered to a save, and whether saving works. */

interface SavingTexts {
  busy: string;
  offline: string;
  failed: string;
  later: string;
  handsInLater: string;
  refused: string;
  told: string;
  noLine: string;
  lineBack: string;
}

const find = (id: string) => document.getElementById(id);

/**
 * Says how saving goes. The element is a live region, so that a screen reader reads it. It does not read that something is being saved, but
 * what comes of it.
 */
export function say(what: keyof SavingTexts): void {
  const status = find("test-saved");
  if (!status) return;
  const words = JSON.parse(status.dataset.words ?? "{}") as SavingTexts;
  status.ariaBusy = String(what === "busy");
  status.classList.toggle("failing", what !== "busy" && what !== "lineBack");
  status.textContent = words[what];
}

const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");

/** Returns the number of saves in the server's answer. */
export function readSavesOf(html: string): string {
  return (parse(html).getElementById("test-saves") as HTMLInputElement | null)?.value ?? "";
}

/** What an answer to a save at another question says about the whole test. */
const ofWholeTest = /^test-(saved|count|item-\d+)$/;

/**
 * Puts the parts of a server's answer in the page, each in the place of the element with the same id. `isOwn`: whether the answer is about
 * the question of this page. What has the focus keeps it.
 */
export function putSavedParts(html: string, isOwn: boolean): void {
  const focused = document.activeElement?.id;
  for (const part of [...parse(html).body.children]) {
    const old = find(part.id);
    if (!old || !(isOwn || ofWholeTest.test(part.id))) continue;
    if (old.getAttribute("role") === "status") {
      old.ariaBusy = "false";
      old.className = part.className;
      old.replaceChildren(...part.childNodes);
      continue;
    }
    if (!isOwn) part.removeAttribute("aria-current");
    old.replaceWith(document.importNode(part, true));
  }
  if (focused && focused !== document.activeElement?.id) find(focused)?.focus();
}

/** Shows why a choice was not saved: what another page saved, or a line of text. It gets the focus. The bar says that it is not saved. */
export function putTold(html: string): void {
  say("told");
  putSavedParts(html, true);
  const place = find("test-conflict");
  if (!place) return;
  const answer = parse(html);
  if (!answer.getElementById(place.id)) {
    place.hidden = false;
    place.replaceChildren(...answer.body.children);
  }
  place.focus();
}
