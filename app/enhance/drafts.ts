/** What was typed and not yet answered outlives a reload, within this tab. */
type Entry = [name: string, value: string];
export type Draft = Entry[];

const prefix = "draft ";

/** A form is known by its page and its hidden fields (question and round, or place). */
export function draftKey(path: string, hidden: Draft): string {
  return `${prefix}${path} ${hidden.map(([name, value]) => `${name}=${value}`).join("&")}`;
}

interface Field {
  name: string;
  type: string;
  value: string;
}

/** What a field becomes when a draft is put back: its value, or whether it is chosen. */
export function fromDraft(field: Field, draft: Draft): { value?: string; checked?: boolean } {
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
  return draftKey(
    location.pathname,
    hidden.map(({ name, value }) => [name, value]),
  );
}

/** Storage may be full, or switched off: then there is simply no draft. */
function tryStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}

export function saveDraft(form: HTMLFormElement): void {
  const hidden = new Set(fieldsOf(form).flatMap((field) => (field.type === "hidden" ? [field.name] : [])));
  const draft = [...new FormData(form)].filter(([name, value]) => !hidden.has(name) && typeof value === "string");
  tryStorage((storage) => storage.setItem(keyOf(form), JSON.stringify(draft)));
}

export function dropDraft(form: HTMLFormElement): void {
  const key = keyOf(form);
  tryStorage((storage) => storage.removeItem(key));
}

/** On a shared computer the next person must not find them. */
export function dropAllDrafts(): void {
  tryStorage((storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
  });
}

/** Puts a draft back in a form; returns whether there was one. */
export function restoreDraft(form: HTMLFormElement): boolean {
  const stored = tryStorage((storage) => storage.getItem(keyOf(form)));
  if (!stored) return false;
  const draft = JSON.parse(stored) as Draft;
  for (const field of fieldsOf(form)) {
    if (field.type === "hidden") continue;
    const { value, checked } = fromDraft(field, draft);
    if (value !== undefined) field.value = value;
    if (checked !== undefined) (field as HTMLInputElement).checked = checked;
  }
  return true;
}
