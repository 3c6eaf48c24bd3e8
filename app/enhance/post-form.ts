/** Sends a form without leaving the page. If anything goes wrong, what was typed stays in the form. */
import { pageMarkHeaderName } from "../ui/page-mark";
import { announceToScreenReader } from "./announce";
import { type Draft, readTextEntries, saveDraft } from "./drafts";
import { fragmentEvent, isPageFragment, replaceElementsById } from "./fragment";
import { playFreshSceneWhenSeen } from "./fresh-scene";
import type { PageScriptTexts } from "./script-texts";
import { recordAnswerAndPageMark } from "./stale-pages";
import { takeOverSaved } from "./unsaved-text";

/** The longest pause before a form is sent again automatically, in ms. The first pauses are shorter. */
const longestPause = 60_000;
const pauses = [2_000, 4_000, 8_000, 16_000, 30_000, longestPause];

/**
 * Returns how many ms to wait before a form is sent again automatically, or null if the learner must press a button. A form is sent again
 * until it succeeds if the server was not reached or asked to come back later (`retryAfter`, in seconds), and a few times if the server had
 * an error.
 */
export function computeRetryDelayMs(attempt: number, outcome: Outcome, retryAfter = 0): number | null {
  if (outcome === "failed") return pauses[attempt] ?? null;
  if (outcome !== "offline" && outcome !== "away" && outcome !== "later") return null;
  return Math.max(pauses[attempt] ?? longestPause, retryAfter * 1_000);
}

type Outcome = "done" | "told" | "offline" | "away" | "later" | "failed" | "refused";

/**
 * Returns what a response means for the form. `away` and `failed`: an error that may be temporary. `later`: forms came too often. `told`: the
 * server refused the form and said why; the page stays, because it holds what was typed. `refused`: the response can't be shown in this page.
 */
export function classifyFormResponse(response: {
  status: number;
  redirected: boolean;
  type: string | null;
  text: string;
}): Outcome {
  if (response.status === 503) return "away";
  if (response.status === 429) return "later";
  if (response.status >= 500) return "failed";
  if (response.status === 409 && isPageFragment(200, response.type, response.text)) return "told";
  if (response.redirected || !isPageFragment(response.status, response.type, response.text)) return "refused";
  return "done";
}

/** A button that sends its form. */
const sending = "button:not([type=button])";

const waiting = new WeakMap<HTMLFormElement, () => void>();

function cancelRetry(form: HTMLFormElement): void {
  waiting.get(form)?.();
  waiting.delete(form);
}

/**
 * Forgets what could not be sent from a form: no automatic retry, and no button for it. It is called when a person changes something in the
 * form, who must not send half a text, nor what they wanted before. What the server said about the form stays.
 */
export function forgetUnsent(form: HTMLFormElement): void {
  cancelRetry(form);
  form.querySelector(`[data-not-sent="retry"]`)?.remove();
}

export async function postFormWithoutReload(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  words: PageScriptTexts,
  attempt = 0,
) {
  if (form.getAttribute("aria-busy") === "true") return;
  cancelRetry(form);
  saveDraft(form);
  form.setAttribute("aria-busy", "true");
  const slow = setTimeout(() => announceToScreenReader(words.busy), 1_000);
  const entries = readTextEntries(form);
  const { outcome, text, mark, retryAfter, isFaulty } = await send(form, entries, submitter);
  clearTimeout(slow);
  form.removeAttribute("aria-busy");
  if (outcome === "told") {
    put(form, new DOMParser().parseFromString(text, "text/html").body.firstElementChild);
    replaceElementsById(document, text);
    return;
  }
  if (outcome === "done") {
    form.querySelector("[data-not-sent]")?.remove();
    const isShown = show(text, isFaulty);
    takeOverSaved(form, entries, words);
    recordAnswerAndPageMark(mark);
    if (isShown) return;
  }
  const pause = computeRetryDelayMs(attempt, outcome, retryAfter);
  tell(form, submitter, outcome === "failed" || pause === null ? words.failed : words.offline, words);
  if (pause !== null) wait(form, pause, () => void postFormWithoutReload(form, submitter, words, attempt + 1));
}

export interface Sent {
  outcome: Outcome;
  text: string;
  /** After how many seconds the server asks to come back. */
  retryAfter?: number;
  /** The new page mark: a code for the person for whom the page now is. Null if the server sent none. */
  mark: string | null;
  /** Whether the form came back with errors. */
  isFaulty?: boolean;
}

async function send(form: HTMLFormElement, entries: Draft, submitter: HTMLElement | null): Promise<Sent> {
  const body = new URLSearchParams(entries);
  // Not by `FormData`, which refuses a button outside the form: a retry button was removed from it together with its message.
  if (submitter instanceof HTMLButtonElement && submitter.name) body.append(submitter.name, submitter.value);
  return postForPartOfPage(form.dataset.enhance ?? form.action, body);
}

/**
 * Posts fields to an address that answers with a part of the page. `keepalive`: whether they are also sent if the page is left meanwhile.
 * Browsers allow that for at most 64 KB.
 */
export async function postForPartOfPage(address: string, body: URLSearchParams, keepalive = false): Promise<Sent> {
  try {
    const response = await fetch(address, {
      method: "POST",
      body,
      headers: { "X-Fragment": "1", Accept: "text/html" },
      keepalive,
    });
    const text = await response.text();
    const { status, redirected, headers } = response;
    const outcome = classifyFormResponse({ status, redirected, type: headers.get("content-type"), text });
    return {
      outcome,
      text,
      mark: headers.get(pageMarkHeaderName),
      retryAfter: Number(headers.get("retry-after")) || 0,
      isFaulty: status === 400,
    };
  } catch {
    return { outcome: "offline", text: "", mark: null };
  }
}

/**
 * Puts the response in the page and moves the focus to it. Returns false if the page has no element to replace. `isFaulty`: whether a form
 * came back with errors. It contains what was typed, so it is kept as a draft.
 */
function show(text: string, isFaulty = false): boolean {
  const fresh = replaceElementsById(document, text);
  if (fresh.length === 0) return false;
  if (isFaulty) for (const each of fresh) for (const form of each.querySelectorAll("form")) saveDraft(form);
  playFreshSceneWhenSeen(fresh);
  document.dispatchEvent(new Event(fragmentEvent));
  const find = (selector: string) =>
    fresh.map((each) => (each.matches(selector) ? each : each.querySelector<HTMLElement>(selector))).find(Boolean);
  const target = find("[data-focus]");
  // A screen reader reads the element that gets the focus. What is told elsewhere, such as a lesson that is passed, comes after it.
  target?.focus();
  const told = find("[role=status]")?.textContent?.trim();
  if (told) announceToScreenReader(told);
  return true;
}

/** Says that the form was not sent, with a button that does the same as the button that was pressed. */
function tell(form: HTMLFormElement, submitter: HTMLElement | null, text: string, words: PageScriptTexts): void {
  const line = document.createElement("p");
  line.className = "problem";
  line.dataset.notSent = "retry";
  line.setAttribute("role", "alert");
  const said = document.createElement("span");
  said.textContent = text;
  const again = document.createElement("button");
  again.type = "submit";
  again.className = "btn quiet slim";
  again.textContent = words.retry;
  if (submitter instanceof HTMLButtonElement) {
    again.name = submitter.name;
    again.value = submitter.value;
  }
  line.append(said, again);
  put(form, line);
}

/** Shows in the form why it was not sent, above its buttons. */
function put(form: HTMLFormElement, line: Element | null): void {
  form.querySelector("[data-not-sent]")?.remove();
  const buttons = [...form.children].filter((each) => each.matches(`:has(${sending}), ${sending}`)).at(-1);
  if (line) (buttons ?? form.lastElementChild)?.before(line);
}

function wait(form: HTMLFormElement, pause: number, again: () => void): void {
  const go = () => {
    cancelRetry(form);
    if (form.isConnected) again();
  };
  const timer = setTimeout(go, pause);
  addEventListener("online", go);
  waiting.set(form, () => {
    clearTimeout(timer);
    removeEventListener("online", go);
  });
}
