/** Texts for the script. They are part of the page, in its language. */
export interface ScriptTexts {
  offline: string;
  failed: string;
  retry: string;
  busy: string;
  moved: string;
  sorted: string;
}

/** Fills the placeholders of a text, such as `{done}`. */
export function fillPlaceholders(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

export function readScriptTexts(page: Document): ScriptTexts {
  return JSON.parse(page.body.dataset.words ?? "{}") as ScriptTexts;
}
