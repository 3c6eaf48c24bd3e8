/** The languages of the interface. A course has a language of its own. */
export const locales = ["nl", "en"] as const;
export type Locale = (typeof locales)[number];

/** Whoever asks for neither gets the language of the courses. */
export const defaultLocale: Locale = "nl";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}
