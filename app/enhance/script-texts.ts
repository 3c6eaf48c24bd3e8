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

/** A sentence by the number in it, as `{count}`: one for each form that the language has for numbers (one, few, other). */
export type CountedText = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export function formatCountedText(texts: CountedText, count: number, language: string): string {
  const rule = new Intl.PluralRules(language).select(count);
  return fillPlaceholders(texts[rule] ?? texts.other, { count });
}

export function readScriptTexts(page: Document): ScriptTexts {
  return JSON.parse(page.body.dataset.words ?? "{}") as ScriptTexts;
}
