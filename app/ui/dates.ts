/** Dates in the language of the page. */
import { type Locale, languageTags } from "./messages/locale";

/** Writes a date in full. `day`: such as 2026-11-22. */
export function formatLongDate(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(languageTags[locale], { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}

/** Writes a short date without the year, such as 22 nov. */
export function formatShortDate(day: string, locale: Locale): string {
  const options = { day: "numeric", month: "short", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(languageTags[locale], options).format(new Date(day));
}

/** Writes a moment in Amsterdam time: 22 november 2026 om 14:05. */
export function formatLongDateTime(at: string | Date, locale: Locale): string {
  const options = { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Amsterdam" } as const;
  return new Intl.DateTimeFormat(languageTags[locale], options).format(new Date(at));
}

/** Writes a moment in Amsterdam time for tables: 22 nov 2026, 14:05. */
export function formatShortDateTime(at: string | Date, locale: Locale): string {
  const options = { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/Amsterdam" } as const;
  return new Intl.DateTimeFormat(languageTags[locale], options).format(new Date(at));
}
