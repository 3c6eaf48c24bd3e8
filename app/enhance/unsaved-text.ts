/**
 * Says in a form that its text is not saved yet, as soon as it differs from what is stored. What is stored are the default values of the
 * fields: the server wrote them, or the form was saved in this page.
 */
import { announceToScreenReader } from "./announce";
import { type Draft, deleteDraft, fieldsOf, readDraftValue, restoreBasedOn, restoreDraft, saveDraft } from "./drafts";
import type { PageScriptTexts } from "./script-texts";

/** What a status said before it said that the text is not saved. */
const said = new WeakMap<Element, Node[]>();

const isChoice = (field: { type: string }): field is HTMLInputElement =>
  field.type === "radio" || field.type === "checkbox";

/** The element of a form that says whether its text is saved. Forms without it say nothing about that. */
const statusOf = (form: HTMLFormElement) => form.querySelector<HTMLElement>("[data-saved-state]");

const isShown = (element: Element) => element.getClientRects().length > 0;

function differsFromStored(form: HTMLFormElement): boolean {
  const isFormShown = isShown(form);
  return fieldsOf(form).some((field) => {
    if (field.type === "hidden" || field instanceof HTMLSelectElement) return false;
    // What another choice in the form hides is not stored, such as the days of a rhythm without days.
    if (isFormShown && !isShown(field)) return false;
    return isChoice(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  });
}

/**
 * Returns whether a form holds what is stored, and nothing else. The default values of a form that came back refused, with a page, are not
 * stored: they are what was typed.
 */
const isSurelyStored = (form: HTMLFormElement) =>
  statusOf(form) !== null && !differsFromStored(form) && form.querySelector("[data-not-saved]") === null;

function showWhetherSaved(form: HTMLFormElement, isUnsaved: boolean, words: PageScriptTexts): void {
  const status = statusOf(form);
  if (!status || isUnsaved === said.has(status)) return;
  if (isUnsaved) {
    said.set(status, [...status.childNodes]);
    status.replaceChildren(words.unsaved);
  } else {
    status.replaceChildren(...(said.get(status) ?? []));
    said.delete(status);
  }
}

/** Keeps what a person typed in a form as a draft, and says that it is not saved; or neither, if it is again what is stored. */
export function keepTyped(form: HTMLFormElement, words: PageScriptTexts): void {
  if (isSurelyStored(form)) deleteDraft(form);
  else saveDraft(form);
  showWhetherSaved(form, differsFromStored(form), words);
}

/** Fills in the forms of a page from their drafts, and opens what they stand in if they say that their text is not saved. */
export function restoreDrafts(forms: Iterable<HTMLFormElement>, words: PageScriptTexts): void {
  let isToldOf = false;
  for (const form of forms) {
    const draft = restoreDraft(form);
    if (!draft || !statusOf(form)) continue;
    // Such as after it was saved, on a page with the same form.
    if (isSurelyStored(form)) deleteDraft(form);
    if (!differsFromStored(form)) continue;
    restoreBasedOn(form, draft);
    showWhetherSaved(form, true, words);
    for (let at = form.closest("details"); at; at = at.parentElement?.closest("details") ?? null) at.open = true;
    isToldOf = true;
  }
  if (isToldOf) announceToScreenReader(words.unsaved);
}

/** Takes over that the server stored a form as it was sent. What was typed meanwhile stays a draft. */
export function takeOverSaved(form: HTMLFormElement, sent: Draft, words: PageScriptTexts): void {
  if (!statusOf(form)) {
    deleteDraft(form);
    return;
  }
  for (const field of fieldsOf(form)) {
    if (field.type === "hidden" || field instanceof HTMLSelectElement) continue;
    const { value, checked } = readDraftValue(field, sent);
    if (isChoice(field)) field.defaultChecked = checked ?? false;
    else if (value !== undefined) field.defaultValue = value;
  }
  keepTyped(form, words);
}
