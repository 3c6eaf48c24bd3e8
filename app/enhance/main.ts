/**
 * The script of pages on which React does not run in the browser. Without the script, forms are posted as usual, and every page works. With
 * it, the result of an answer appears in the page without a reload, gets the focus and is announced to screen readers; and nothing that was
 * typed is lost if the connection fails.
 */
import { visitorPageMark } from "../ui/page-mark";
import { createLiveRegion } from "./announce";
import { deleteAllDrafts, deleteSentDraft, keepOnlyDraftsOfPageOwner, keepSentDraft, readPageOwner } from "./drafts";
import { closeMenus } from "./menus";
import { followLinksIntoPieces, returnToOpenPiece } from "./pieces";
import { forgetUnsent, postFormWithoutReload } from "./post-form";
import { readPageScriptTexts } from "./script-texts";
import { reloadPageWhenStale } from "./stale-pages";
import { hideTermExplanationsOnEscape } from "./term-explanations";
import { listDraftsOnPage } from "./unsaved-list";
import { keepTyped, restoreDrafts } from "./unsaved-text";

const words = readPageScriptTexts(document);
const enhanced = "form[data-enhance]";
// Forms that are sent in the ordinary way, whose text is kept as a draft until then.
const drafted = "form[data-draft]";
const kept = `${enhanced}, ${drafted}`;

createLiveRegion(document);
hideTermExplanationsOnEscape(document);
closeMenus(document);
followLinksIntoPieces(document);

reloadPageWhenStale();

const forms = document.querySelectorAll<HTMLFormElement>(kept);
// Before the drafts of a visitor get the key of the guest that the visitor has become.
deleteSentDraft(forms);
// On the log-in page no drafts are deleted, so that a person whose session ended finds their drafts after logging in.
if (forms.length > 0 || readPageOwner(document).mark !== visitorPageMark)
  keepOnlyDraftsOfPageOwner(readPageOwner(document));
restoreDrafts(forms, words);
listDraftsOnPage(document);

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  if (new URL(form.action).pathname === "/logout") deleteAllDrafts();
  returnToOpenPiece(document, form);
  if (form.matches(drafted)) keepSentDraft(form);
  if (!form.matches(enhanced)) return;
  event.preventDefault();
  void postFormWithoutReload(form, event.submitter, words);
});

document.addEventListener("input", ({ target }) => {
  const form = target instanceof Element ? target.closest<HTMLFormElement>(kept) : null;
  if (!form) return;
  forgetUnsent(form);
  keepTyped(form, words);
});
