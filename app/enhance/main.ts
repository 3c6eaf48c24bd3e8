/**
 * The script of pages on which React does not run in the browser. Without the script, forms are posted as usual, and every page works. With
 * it, the result of an answer appears in the page without a reload, gets the focus and is announced to screen readers; and nothing that was
 * typed is lost if the connection fails.
 */
import { visitorPageMark } from "../ui/page-mark";
import { createLiveRegion } from "./announce";
import { deleteAllDrafts, deleteDraftsOfOthers, readPageOwner, restoreDraft, saveDraft } from "./drafts";
import { moveStep } from "./order";
import { cancelRetry, postForm } from "./post-form";
import { readScriptTexts } from "./script-texts";
import { showSortedCount } from "./sorted-count";
import { reloadStalePages } from "./stale-pages";
import { hideTermExplanationsOnEscape } from "./term-explanations";

const words = readScriptTexts(document);
const enhanced = "form[data-enhance]";

document.documentElement.dataset.scripted = "";
createLiveRegion(document);
hideTermExplanationsOnEscape(document);

reloadStalePages();

const forms = document.querySelectorAll<HTMLFormElement>(enhanced);
// On the log-in page no drafts are deleted, so that a person whose session ended finds their drafts after logging in.
if (forms.length > 0 || readPageOwner(document).mark !== visitorPageMark) deleteDraftsOfOthers(readPageOwner(document));
for (const form of forms) {
  restoreDraft(form);
  showSortedCount(form, words);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  if (new URL(form.action).pathname === "/logout") deleteAllDrafts();
  if (!form.matches(enhanced)) return;
  event.preventDefault();
  void postForm(form, event.submitter, words);
});

document.addEventListener("input", ({ target }) => {
  const form = target instanceof Element ? target.closest<HTMLFormElement>(enhanced) : null;
  if (!form) return;
  cancelRetry(form);
  saveDraft(form);
  showSortedCount(form, words);
});

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>("[data-order] [data-move]") : null;
  if (button) moveStep(button, words);
});
