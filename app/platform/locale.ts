/** Languages of the interface. The language of a course is separate. */
export const locales = ["nl", "en"] as const;
export type Locale = (typeof locales)[number];

/** Used if the browser asks for neither language. The courses are in Dutch. */
export const defaultLocale: Locale = "nl";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}
