/**
 * Keeps drafts: what a person typed in a form and did not send yet. A draft survives a reload of the page. It stays in one browser tab, and
 * only the person for whom the page was made gets it back.
 */
import { basedOnFieldName } from "../ui/note-based-on";
import { pageMarkFieldName, visitorPageMark } from "../ui/page-mark";
import { reviewDayFieldName } from "../ui/review/review-day-field";

type FieldEntry = [name: string, value: string];
export type Draft = FieldEntry[];

const prefix = "draft ";
/** The name of the title of the page in a draft. No field has it. */
const titleName = "";
/** The names of hidden fields that are no part of the key of a draft. */
const notInKey = new Set([pageMarkFieldName, basedOnFieldName, reviewDayFieldName]);
/** The names in a draft of what nobody typed. */
const notTyped = new Set([titleName, basedOnFieldName]);

/**
 * Returns the key under which the draft of a form is stored: the page mark of the person for whom the page was made, the path of the page,
 * and the form's hidden fields, such as the question and the round. On which text a note is based is no part of it, so that the draft is
 * found again after another text was saved; nor is the day of a review, so that it is found again after midnight.
 */
export function composeDraftKey(pageMark: string, path: string, hidden: Draft): string {
  const own = hidden.filter(([name]) => !notInKey.has(name));
  return `${prefix}${pageMark} ${path} ${own.map(([name, value]) => `${name}=${value}`).join("&")}`;
}

/**
 * The person for whom the page was made. `mark`: the page mark, a code for this person or for all visitors. `guest`: whether the person is
 * a learner without an account.
 */
interface PageOwner {
  mark: string;
  guest: boolean;
}

/**
 * Returns the key that a stored draft must have on a page of this owner. Returns null if the draft is somebody else's and must be deleted.
 * A visitor becomes a guest with their first answer; then the drafts from before get the guest's key.
 */
export function convertDraftKeyForPageOwner(key: string, { mark, guest }: PageOwner): string | null {
  const [own, visitors] = [`${prefix}${mark} `, `${prefix}${visitorPageMark} `];
  if (key.startsWith(own)) return key;
  return guest && key.startsWith(visitors) ? own + key.slice(visitors.length) : null;
}

export const readPageOwner = ({ body: { dataset } }: Document): PageOwner => ({
  mark: dataset.mark ?? visitorPageMark,
  guest: "guest" in dataset,
});

interface Field {
  name: string;
  type: string;
  value: string;
}

/** Returns the value that a draft has for a field, or for a radio button or a checkbox whether it is checked. */
export function readDraftValue(field: Field, draft: Draft): { value?: string; checked?: boolean } {
  const values = draft.filter(([name]) => name === field.name).map(([, value]) => value);
  if (field.type === "radio" || field.type === "checkbox") return { checked: values.includes(field.value) };
  return values[0] === undefined ? {} : { value: values[0] };
}

export const fieldsOf = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (field): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
      "value" in field && "name" in field && field.name !== "" && !(field instanceof HTMLButtonElement),
  );

function keyOf(form: HTMLFormElement): string {
  const hidden = fieldsOf(form).filter(({ type }) => type === "hidden");
  const { draft } = form.dataset;
  return composeDraftKey(readPageOwner(document).mark, location.pathname, [
    ...hidden.map(({ name, value }): FieldEntry => [name, value]),
    ...(draft ? [["data-draft", draft] satisfies FieldEntry] : []),
  ]);
}

/**
 * Calls `use` with the session storage of the browser tab. Returns null if the storage is full or switched off; then no drafts are kept.
 */
export function withSessionStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}

export function saveDraft(form: HTMLFormElement): void {
  const hidden = new Set(fieldsOf(form).flatMap((field) => (field.type === "hidden" ? [field.name] : [])));
  hidden.delete(basedOnFieldName);
  const draft = readTextEntries(form).filter(([name]) => !hidden.has(name));
  withSessionStorage((storage) =>
    storage.setItem(keyOf(form), JSON.stringify([...draft, [titleName, document.title]])),
  );
}

/** Returns the fields of a form as they are posted, without files. */
export const readTextEntries = (form: HTMLFormElement): Draft =>
  [...new FormData(form)].flatMap(([name, value]): Draft => (typeof value === "string" ? [[name, value]] : []));

export function deleteDraft(form: HTMLFormElement): void {
  const key = keyOf(form);
  withSessionStorage((storage) => storage.removeItem(key));
}

/** The key of the draft whose form was sent in the ordinary way: with a page as its response. */
const sentKey = "sent";

/** Keeps a form as a draft while it is sent in the ordinary way. The next page decides about the draft (`deleteSentDraft`). */
export function keepSentDraft(form: HTMLFormElement): void {
  saveDraft(form);
  const key = keyOf(form);
  withSessionStorage((storage) => storage.setItem(sentKey, key));
}

/**
 * Returns whether a form that was sent in the ordinary way is stored, by the page that came after it. It is not if that page says so, or if
 * it is the page of the form once more: with an error, or because nothing came back and the learner returned.
 */
export function isSentFormStored(sent: string, page: { saysNotSaved: boolean; formKeys: string[] }): boolean {
  return !page.saysNotSaved && !page.formKeys.includes(sent);
}

/** Deletes the draft of the form that was sent from the page before, if it is stored. `forms`: the forms of this page. */
export function deleteSentDraft(forms: Iterable<HTMLFormElement>): void {
  const page = { saysNotSaved: document.querySelector("[data-not-saved]") !== null, formKeys: [...forms].map(keyOf) };
  withSessionStorage((storage) => {
    const sent = storage.getItem(sentKey);
    storage.removeItem(sentKey);
    if (sent !== null && isSentFormStored(sent, page)) storage.removeItem(sent);
  });
}

/** Deletes all drafts, so that the next person on a shared computer does not find them. */
export function deleteAllDrafts(): void {
  withSessionStorage((storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
  });
}

export interface PageWithDraft {
  path: string;
  /** The title of the page, or null if its drafts do not have it: those of a final test. */
  title: string | null;
}

/** Returns the pages of the drafts in which somebody typed or chose something. `stored`: all keys and values of the storage. */
export function listPagesWithDrafts(stored: readonly FieldEntry[]): PageWithDraft[] {
  const pages = stored.flatMap(([key, value]): [string, PageWithDraft][] => {
    const address = key.startsWith(prefix) ? key.slice(prefix.length).split(" ")[1] : undefined;
    if (address === undefined) return [];
    const draft = JSON.parse(value) as Draft;
    if (!draft.some(([name, typed]) => !notTyped.has(name) && typed.trim() !== "")) return [];
    // The choices of a final test are kept under an address that only saves them.
    const path = /^\/courses\/[^/]+\/final-test\/[^/]+/.exec(address)?.[0] ?? address;
    return [[path, { path, title: draft.find(([name]) => name === titleName)?.[1] ?? null }]];
  });
  return [...new Map(pages).values()];
}

/** Deletes all drafts in this tab that do not belong to the owner of the page. */
export function keepOnlyDraftsOfPageOwner(owner: PageOwner): void {
  withSessionStorage((storage) => {
    for (const key of Object.keys(storage)) {
      const kept = key.startsWith(prefix) ? convertDraftKeyForPageOwner(key, owner) : key;
      if (kept === key) continue;
      if (kept !== null) storage.setItem(kept, storage.getItem(key) ?? "");
      storage.removeItem(key);
    }
  });
}

/** Fills in a form from its stored draft. Returns the draft, or null if there was none. */
export function restoreDraft(form: HTMLFormElement): Draft | null {
  const stored = withSessionStorage((storage) => storage.getItem(keyOf(form)));
  if (!stored) return null;
  const draft = JSON.parse(stored) as Draft;
  fillInDraft(form, draft);
  return draft;
}

/**
 * Says in a form on which text its draft is based. If another text was saved since the draft was typed, the server then finds out, although
 * the page is new.
 */
export function restoreBasedOn(form: HTMLFormElement, draft: Draft): void {
  const basedOn = draft.find(([name]) => name === basedOnFieldName)?.[1];
  const field = fieldsOf(form).find(({ name }) => name === basedOnFieldName);
  if (field && basedOn !== undefined) field.value = basedOn;
}

/** Fills in the fields of a form from a draft, except hidden fields. */
export function fillInDraft(form: HTMLFormElement, draft: Draft): void {
  for (const field of fieldsOf(form)) {
    if (field.type === "hidden") continue;
    const { value, checked } = readDraftValue(field, draft);
    if (value !== undefined) field.value = value;
    if (checked !== undefined) (field as HTMLInputElement).checked = checked;
  }
}
