/**
 * The languages of the interface, each with the language tag for its dates and numbers. (The language of a course is separate.) To add a
 * language: add a line here, its message catalogue in `app/ui/messages`, a line in the index there, and a migration that allows its code in
 * the database.
 */
export const languageTags = { nl: "nl-NL", en: "en-GB" };
export type Locale = keyof typeof languageTags;

export const locales = Object.keys(languageTags) as Locale[];

/**
 * The language that is used if the browser asks for none of the languages of the interface. It is Dutch, because most courses are in Dutch.
 */
export const defaultLocale: Locale = "nl";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}
