/**
 * The one script of pages that don't hydrate. Without it every form is posted as a form and every page works; with it
 * an answer comes back in place, with focus and announcement, and nothing typed is lost on a bad line.
 */
import { visitorMark } from "../ui/page-mark";
import { prepareAnnouncements } from "./announce";
import { dropAllDrafts, dropOthersDrafts, ownerOf, restoreDraft, saveDraft } from "./drafts";
import { moveStep } from "./order";
import { postForm, stopWaiting } from "./post-form";
import { countSorted } from "./sort";
import { dismissTerms } from "./terms";
import { keepPageTrue } from "./true-page";
import { readWords } from "./words";

const words = readWords(document);
const enhanced = "form[data-enhance]";

document.documentElement.dataset.scripted = "";
prepareAnnouncements(document);
dismissTerms(document);

keepPageTrue();

const forms = document.querySelectorAll<HTMLFormElement>(enhanced);
// The log-in page shows no drafts: whoever lost their session finds theirs after it.
if (forms.length > 0 || ownerOf(document).mark !== visitorMark) dropOthersDrafts(ownerOf(document));
for (const form of forms) {
  restoreDraft(form);
  countSorted(form, words);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  if (new URL(form.action).pathname === "/logout") dropAllDrafts();
  if (!form.matches(enhanced)) return;
  event.preventDefault();
  void postForm(form, event.submitter, words);
});

document.addEventListener("input", ({ target }) => {
  const form = target instanceof Element ? target.closest<HTMLFormElement>(enhanced) : null;
  if (!form) return;
  stopWaiting(form);
  saveDraft(form);
  countSorted(form, words);
});

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>("[data-order] [data-move]") : null;
  if (button) moveStep(button, words);
});
