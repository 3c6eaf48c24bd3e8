/**
 * Languages of the interface, each with the tag by which its dates and numbers are written. The language of a course is separate.
 * Adding a language: a line here, its catalogue in `app/ui/messages`, a line in the index there, and a migration that lets it be stored.
 */
export const languageTags = { nl: "nl-NL", en: "en-GB" };
export type Locale = keyof typeof languageTags;

export const locales = Object.keys(languageTags) as Locale[];

/** Used if the browser asks for neither language. The courses are in Dutch. */
export const defaultLocale: Locale = "nl";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}
