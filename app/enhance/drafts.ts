/** Keeps what was typed but not sent through a reload, within this tab and for the person for whom the page was made. */
import { pageMarkField, visitorMark } from "../ui/page-mark";

type Entry = [name: string, value: string];
export type Draft = Entry[];

const prefix = "draft ";

/** Returns the key of a form: the page's owner, the page, and the form's hidden fields (question and round, or place). */
export function composeDraftKey(pageMark: string, path: string, hidden: Draft): string {
  const own = hidden.filter(([name]) => name !== pageMarkField);
  return `${prefix}${pageMark} ${path} ${own.map(([name, value]) => `${name}=${value}`).join("&")}`;
}

/** The person for whom the page was made. */
export interface PageOwner {
  mark: string;
  guest: boolean;
}

/**
 * Returns the key of a draft on a page of this owner. Returns null if the draft is somebody else's and must be deleted. A visitor becomes
 * a guest with their first answer and keeps the drafts from before.
 */
export function draftKeyForOwner(key: string, { mark, guest }: PageOwner): string | null {
  const [own, visitors] = [`${prefix}${mark} `, `${prefix}${visitorMark} `];
  if (key.startsWith(own)) return key;
  return guest && key.startsWith(visitors) ? own + key.slice(visitors.length) : null;
}

export const readPageOwner = ({ body: { dataset } }: Document): PageOwner => ({
  mark: dataset.mark ?? visitorMark,
  guest: "guest" in dataset,
});

interface Field {
  name: string;
  type: string;
  value: string;
}

/** Returns the value of a field in a draft, or whether it is chosen. */
export function readDraftValue(field: Field, draft: Draft): { value?: string; checked?: boolean } {
  const values = draft.filter(([name]) => name === field.name).map(([, value]) => value);
  if (field.type === "radio" || field.type === "checkbox") return { checked: values.includes(field.value) };
  return values[0] === undefined ? {} : { value: values[0] };
}

const fieldsOf = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (field): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
      "value" in field && "name" in field && field.name !== "" && !(field instanceof HTMLButtonElement),
  );

function keyOf(form: HTMLFormElement): string {
  const hidden = fieldsOf(form).filter(({ type }) => type === "hidden");
  return composeDraftKey(
    readPageOwner(document).mark,
    location.pathname,
    hidden.map(({ name, value }) => [name, value]),
  );
}

/** Uses session storage. Returns null if it is full or switched off; then there are no drafts. */
export function withSessionStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}

export function saveDraft(form: HTMLFormElement): void {
  const hidden = new Set(fieldsOf(form).flatMap((field) => (field.type === "hidden" ? [field.name] : [])));
  const draft = [...new FormData(form)].filter(([name, value]) => !hidden.has(name) && typeof value === "string");
  withSessionStorage((storage) => storage.setItem(keyOf(form), JSON.stringify(draft)));
}

export function deleteDraft(form: HTMLFormElement): void {
  const key = keyOf(form);
  withSessionStorage((storage) => storage.removeItem(key));
}

/** Deletes all drafts, so that the next person on a shared computer does not find them. */
export function deleteAllDrafts(): void {
  withSessionStorage((storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
  });
}

/** Deletes all drafts except the owner's. */
export function deleteDraftsOfOthers(owner: PageOwner): void {
  withSessionStorage((storage) => {
    for (const key of Object.keys(storage)) {
      const kept = key.startsWith(prefix) ? draftKeyForOwner(key, owner) : key;
      if (kept === key) continue;
      if (kept !== null) storage.setItem(kept, storage.getItem(key) ?? "");
      storage.removeItem(key);
    }
  });
}

/** Fills a form in from its draft. Returns whether there was one. */
export function restoreDraft(form: HTMLFormElement): boolean {
  const stored = withSessionStorage((storage) => storage.getItem(keyOf(form)));
  if (!stored) return false;
  const draft = JSON.parse(stored) as Draft;
  for (const field of fieldsOf(form)) {
    if (field.type === "hidden") continue;
    const { value, checked } = readDraftValue(field, draft);
    if (value !== undefined) field.value = value;
    if (checked !== undefined) (field as HTMLInputElement).checked = checked;
  }
  return true;
}
