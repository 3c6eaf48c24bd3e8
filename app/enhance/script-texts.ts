/** The texts that the script shows. The server writes them into the page, in the language of the page. */
export interface PageScriptTexts {
  offline: string;
  failed: string;
  retry: string;
  busy: string;
  unsaved: string;
}

/** Replaces the placeholders in a text, such as `{done}`, by their values. */
export function fillPlaceholders(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

/** A sentence about a number (`{count}`): one text for each plural form of the language, such as `one` and `other`. */
export type TextByPluralForm = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export function formatTextWithCount(texts: TextByPluralForm, count: number, language: string): string {
  const rule = new Intl.PluralRules(language).select(count);
  return fillPlaceholders(texts[rule] ?? texts.other, { count });
}

export function readPageScriptTexts(page: Document): PageScriptTexts {
  return JSON.parse(page.body.dataset.words ?? "{}") as PageScriptTexts;
}
