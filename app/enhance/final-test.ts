/**
 * The script of an open final test. It saves each change of a question at once, and says whether that worked. If the connection is lost,
 * what was chosen stays on the page and in the browser tab until it is saved. Nobody leaves a question or hands in before that.
 */
import { pageMarkFieldName } from "../ui/page-mark";
import { fillInDraft, readPageOwner } from "./drafts";
import { computeRetryDelayMs, postForPartOfPage, type Sent } from "./post-form";
import { putSavedParts, putTold, readSavesOf, say } from "./saved-parts";
import { recordAnswerAndPageMark } from "./stale-pages";
import {
  dropChoice,
  findChoice,
  keepChoice,
  listChoices,
  readAttemptPath,
  readDraft,
  replaceDraftValue,
  type UnsavedChoice,
} from "./unsaved-choices";

/** How long to wait after a keystroke before saving, in ms. A choice is saved at once. */
const typingPause = 700;
/** After how long, in ms, a save that takes time is shown. */
const busyPause = 250;
/** The pause before another try, in ms, after tries with growing pauses. */
const longestPause = 60_000;

/** The most characters that a browser still sends while it leaves the page. */
const mostKeptAlive = 60_000;

const attemptPath = readAttemptPath(location.pathname) ?? "";
const form = document.querySelector<HTMLFormElement>("form[data-saves]");
const handIn = document.querySelector<HTMLFormElement>("form[data-hands-in]");
const own = form?.dataset.saves ?? null;

/** The choices that the server refused. They are not sent again until they change. */
const refused = new Set<string>();
let saving: Promise<boolean> | null = null;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Whether the learner pressed the button to hand in, and the server asked to save later: then it is handed in as soon as all is saved. */
let handingIn = false;
/** Whether the page said that the answer as it is now is not complete, when the learner wanted to go on. */
let toldIncomplete = false;

const listUnsaved = () => listChoices(attemptPath).filter(({ address }) => !refused.has(address));

/** Saves what is not saved yet, one choice after another. Returns whether all is saved. */
function saveAll(): Promise<boolean> {
  clearTimeout(timer);
  saving ??= saveInTurn().finally(() => {
    saving = null;
  });
  return saving;
}

async function saveInTurn(): Promise<boolean> {
  // One question that was changed too often does not keep the others from being saved.
  const later = new Map<string, number>();
  for (;;) {
    const next = listUnsaved().find(({ address }) => !later.has(address));
    if (!next) break;
    const { outcome, retryAfter } = await save(next);
    if (outcome === "later") later.set(next.address, retryAfter ?? 0);
    else if (outcome !== "done") {
      handingIn = false;
      return false;
    }
  }
  if (later.size > 0) saveLater("later", Math.max(...later.values()));
  const isAllSaved = listChoices(attemptPath).length === 0;
  if (isAllSaved && handingIn) handIn?.submit();
  return isAllSaved;
}

/** Says that something is not saved, and tries again after a pause. */
function saveLater(outcome: "offline" | "away" | "later" | "failed", retryAfter = 0): void {
  say(outcome === "away" ? "offline" : outcome === "later" && handingIn ? "handsInLater" : outcome);
  const pause = computeRetryDelayMs(failures, outcome, retryAfter) ?? longestPause;
  failures += 1;
  timer = setTimeout(() => void saveAll(), pause);
}

/** Saves one choice. After `later`, the caller says so and tries again. */
async function save({ address, draft }: UnsavedChoice): Promise<Pick<Sent, "outcome" | "retryAfter">> {
  const body = new URLSearchParams(draft);
  body.append(pageMarkFieldName, readPageOwner(document).mark);
  const slow = setTimeout(() => say("busy"), busyPause);
  const { outcome, text, mark, retryAfter } = await postForPartOfPage(
    address,
    body,
    String(body).length < mostKeptAlive,
  );
  clearTimeout(slow);
  if (outcome === "done") {
    failures = 0;
    const isOwn = address === own;
    putSavedParts(text, isOwn);
    // What was refused is still not saved, though something else now is.
    if (refused.size > 0) say("told");
    recordAnswerAndPageMark(mark);
    settle({ address, draft }, readSavesOf(text));
  } else if (outcome === "told" || outcome === "refused") {
    refused.add(address);
    if (outcome === "refused") say("refused");
    else if (address === own) putTold(text);
    else location.assign(questionOf(address));
  } else if (outcome !== "later") saveLater(outcome, retryAfter);
  return { outcome, retryAfter };
}

/** Forgets a choice that was saved, unless it was changed while it was sent: then that change is based on what is saved now. */
function settle({ address, draft }: UnsavedChoice, saves: string): void {
  const now = findChoice(address);
  if (!now) return;
  if (JSON.stringify(now.draft) === JSON.stringify(draft)) dropChoice(address);
  else keepChoice({ address, draft: replaceDraftValue(now.draft, "saves", saves) });
}

/** Returns the page of the question whose choice is saved at an address. */
const questionOf = (address: string) => address.replace(/\/choice$/, "");

function keepForm(): void {
  if (!form || !own) return;
  refused.delete(own);
  toldIncomplete = false;
  keepChoice({ address: own, draft: readDraft(form) });
}

/** Goes on when all is saved. If it can't be saved, the page says so, and stays. */
async function goOn(go: () => void): Promise<void> {
  if (await saveAll()) go();
}

if (form && own) {
  document.getElementById("test-only-button")?.remove();
  const kept = findChoice(own);
  if (kept) {
    fillInDraft(form, kept.draft);
    const saves = form.querySelector<HTMLInputElement>("[name=saves]");
    if (saves) saves.value = kept.draft.find(([name]) => name === "saves")?.[1] ?? saves.value;
  }
  form.addEventListener("input", ({ target }) => {
    keepForm();
    clearTimeout(timer);
    const isTyped =
      target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");
    timer = setTimeout(() => void saveAll(), isTyped ? typingPause : 0);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (findChoice(own)) keepForm();
    void goOn(() => {
      if (!stayIfIncomplete()) location.assign(form.dataset.next ?? "");
    });
  });
}

/** Stays, the first time, at an answer that is not complete: the line that says so gets the focus. Returns whether it stays. */
function stayIfIncomplete(): boolean {
  const line = document.getElementById("test-incomplete");
  if (!line || line.hidden || toldIncomplete) return false;
  toldIncomplete = true;
  line.focus();
  return true;
}

handIn?.addEventListener("submit", (event) => {
  if (listChoices(attemptPath).length === 0) return;
  event.preventDefault();
  handingIn = true;
  void saveAll();
});
// Who changes something there may have changed their mind.
handIn?.addEventListener("input", () => {
  handingIn = false;
});

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  handingIn = false;
  if (!navigator.onLine && link.hash === "") {
    event.preventDefault();
    say(listUnsaved().length > 0 ? "offline" : "noLine");
    return;
  }
  if (own && "dropDraft" in link.dataset) dropChoice(own);
  // After a failure the page has said that something is not saved, and the browser asks before it leaves.
  if (failures > 0 || listUnsaved().length === 0 || link.hash !== "") return;
  event.preventDefault();
  void goOn(() => location.assign(link.href));
});

addEventListener("online", () => {
  if (listUnsaved().length === 0) say("lineBack");
  void saveAll();
});
addEventListener("pagehide", () => void saveAll());
addEventListener("beforeunload", (event) => {
  if (failures > 0 && listUnsaved().length > 0) event.preventDefault();
});

if (attemptPath) void saveAll();
