/**
 * The script of the studio. A file can be dragged on the form, the page says how much of it was sent, and the page of a file follows how far
 * the reading is. Without it, the form is an ordinary form and the page has a link to look again.
 */
import { announceToScreenReader, createLiveRegion } from "./announce";
import { fillPlaceholders } from "./script-texts";

const rootId = "import";
const pollMs = 1000;
/** A screen reader hears how far the reading is at most so often, and at the end. */
const announceMs = 20_000;

createLiveRegion(document);
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-upload]")) enhanceUpload(form);
followReading();

function enhanceUpload(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>("input[type=file]");
  const hint = form.querySelector<HTMLElement>("[data-drag]");
  if (!field) return;
  const tell = (isOver: boolean) => {
    form.classList.toggle("over-it", isOver);
    if (hint) hint.textContent = (isOver ? hint.dataset.drop : hint.dataset.drag) ?? "";
  };
  // On a phone there is nothing to drag.
  if (hint && matchMedia("(pointer: fine)").matches) hint.hidden = false;
  tell(false);
  for (const name of ["dragenter", "dragover"] as const)
    form.addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      tell(true);
    });
  form.addEventListener("dragleave", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) tell(false);
  });
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    tell(false);
    if (!event.dataTransfer?.files.length) return;
    field.files = event.dataTransfer.files;
    form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [file] = field.files ?? [];
    const most = Number(form.dataset.mostBytes);
    if (!file) return refuse(form, field, form.dataset.missing ?? "");
    if (file.size > most) return refuse(form, field, form.dataset.tooLarge ?? "");
    send(form, field);
  });
}

/** Says beside the field what is wrong, as the server does. */
function refuse(form: HTMLFormElement, field: HTMLInputElement, sentence: string): void {
  form.querySelector("#file-problem")?.remove();
  const problem = document.createElement("p");
  problem.className = "problem";
  problem.id = "file-problem";
  problem.textContent = sentence;
  field.before(problem);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", "file-hint file-problem");
  field.focus();
  announceToScreenReader(sentence);
}

function send(form: HTMLFormElement, field: HTMLInputElement): void {
  const place = form.querySelector<HTMLElement>("[data-progress]");
  const bar = place?.querySelector("progress");
  const said = place?.querySelector<HTMLElement>("[data-said]");
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  form.querySelector("#file-problem")?.remove();
  if (button) button.disabled = true;
  if (place) place.hidden = false;
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.upload.addEventListener("progress", ({ loaded, total }) => {
    const percent = Math.floor((100 * loaded) / Math.max(1, total));
    if (bar) bar.value = percent;
    if (said) said.textContent = fillPlaceholders(form.dataset.sending ?? "", { percent });
  });
  request.upload.addEventListener("load", () => announceToScreenReader(form.dataset.sent ?? ""));
  request.addEventListener("load", () => {
    if (request.status === 200 && request.responseURL !== form.action) return location.assign(request.responseURL);
    showAnswer(request.responseText);
  });
  request.addEventListener("error", () => {
    if (button) button.disabled = false;
    if (place) place.hidden = true;
    refuse(form, field, form.dataset.failed ?? "");
  });
  request.send(new FormData(form));
}

/** Shows the page with which the server refused the form. */
function showAnswer(html: string): void {
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("main");
  const old = document.getElementById("main");
  if (!fresh || !old) {
    location.reload();
    return;
  }
  old.replaceWith(document.importNode(fresh, true));
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-upload]")) enhanceUpload(form);
  const field = document.querySelector<HTMLElement>("[aria-invalid=true], #main h1");
  if (field?.matches("h1")) field.tabIndex = -1;
  field?.focus();
  announceToScreenReader(document.getElementById("file-problem")?.textContent ?? field?.textContent ?? "");
}

/** Looks every second how far the reading is, while the page is in sight. */
function followReading(): void {
  let announced = Date.now();
  const timer = setInterval(async () => {
    const old = document.getElementById(rootId);
    if (old?.dataset.state !== "reading") return clearInterval(timer);
    if (document.hidden) return;
    const fresh = await load().catch(() => null);
    const isSame = fresh?.dataset.version === old.dataset.version;
    if (!fresh || isSame || !old.isConnected) return;
    const own = document.importNode(fresh, true);
    const key = (document.activeElement as HTMLElement | null)?.dataset.key;
    const hadFocus = old.contains(document.activeElement);
    old.replaceWith(own);
    removeLinksForNoScript(own);
    const heading = own.querySelector<HTMLElement>("[data-heading]");
    const isOver = own.dataset.state !== "reading";
    const again = key ? own.querySelector<HTMLElement>(`[data-key="${key}"]`) : null;
    if (again) again.focus();
    else if (hadFocus && heading) {
      heading.tabIndex = -1;
      heading.focus();
    }
    for (const form of own.querySelectorAll<HTMLFormElement>("form[data-upload]")) enhanceUpload(form);
    if (!isOver && Date.now() - announced < announceMs) return;
    announced = Date.now();
    announceToScreenReader(heading?.textContent ?? "");
  }, pollMs);
  removeLinksForNoScript(document);
}

/** The link to look again is for pages without this script. */
function removeLinksForNoScript(within: ParentNode): void {
  for (const link of within.querySelectorAll<HTMLElement>("[data-without-script]")) link.remove();
}

async function load(): Promise<HTMLElement | null> {
  const response = await fetch(location.pathname, { headers: { accept: "text/html" }, cache: "no-store" });
  if (!response.ok) return null;
  return new DOMParser().parseFromString(await response.text(), "text/html").getElementById(rootId);
}
