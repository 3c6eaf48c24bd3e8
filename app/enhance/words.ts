/** Texts come with the page, in its language. */
export interface Words {
  offline: string;
  failed: string;
  retry: string;
  busy: string;
  moved: string;
  sorted: string;
}

/** Puts values in the places of a text, such as `{done}`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

export function readWords(page: Document): Words {
  return JSON.parse(page.body.dataset.words ?? "{}") as Words;
}
