/** Writes dates and times in the language of the page. */
import { formatAmsterdamDay } from "~/platform/amsterdam";
import { type Locale, languageTags } from "./messages/locale";

const known = new Map<string, Intl.DateTimeFormat>();

/** Returns a format. Making one costs as much as using it hundreds of times, so each is made once. */
function getFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const format = known.get(key) ?? new Intl.DateTimeFormat(tag, options);
  known.set(key, format);
  return format;
}

/** Writes a date in full, such as 22 november 2026. `day`: the date as 2026-11-22. */
export function formatLongDate(day: string, locale: Locale): string {
  return getFormat(languageTags[locale], { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}

/** Writes the weekday of a day, such as maandag. `day`: the date as 2026-11-22. */
export function formatWeekday(day: string, locale: Locale): string {
  return getFormat(languageTags[locale], { weekday: "long", timeZone: "UTC" }).format(new Date(day));
}

/** Writes a date with its weekday and without the year, such as maandag 30 november. `day`: the date as 2026-11-22. */
export function formatWeekdayAndDate(day: string, locale: Locale): string {
  const options = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  return getFormat(languageTags[locale], options).format(new Date(day));
}

/** Writes a month, such as november 2026. `month`: 2026-11. */
export function formatMonth(month: string, locale: Locale): string {
  const options = { month: "long", year: "numeric", timeZone: "UTC" } as const;
  return getFormat(languageTags[locale], options).format(new Date(`${month}-01`));
}

/** Writes a short date without the year, such as 22 nov. `day`: the date as 2026-11-22. */
export function formatDayAndMonth(day: string, locale: Locale): string {
  const options = { day: "numeric", month: "short", timeZone: "UTC" } as const;
  return getFormat(languageTags[locale], options).format(new Date(day));
}

/** Writes the parts of a date for the leaf of a calendar, such as zondag, 22 and november. `day`: the date as 2026-11-22. */
export function formatLeaf(day: string, locale: Locale): { weekday: string; day: string; month: string } {
  const write = (options: Intl.DateTimeFormatOptions) =>
    getFormat(languageTags[locale], { ...options, timeZone: "UTC" }).format(new Date(day));
  return { weekday: write({ weekday: "long" }), day: write({ day: "numeric" }), month: write({ month: "long" }) };
}

/** Writes the date of a moment with a short weekday, in Amsterdam time, such as ma 7 dec. */
export function formatShortWeekdayAndDateOf(at: string | Date, locale: Locale): string {
  const options = { weekday: "short", day: "numeric", month: "short", timeZone: "Europe/Amsterdam" } as const;
  return getFormat(languageTags[locale], options).format(new Date(at));
}

/** Writes the date of a moment in full, in Amsterdam time. There a day begins one or two hours earlier than in UTC. */
export function formatLongDayOf(at: string | Date, locale: Locale): string {
  return formatLongDate(formatAmsterdamDay(new Date(at)), locale);
}

/** Writes the date of a moment with its weekday, in Amsterdam time, such as zondag 29 november 2026. */
export function formatFullDayOf(at: string | Date, locale: Locale): string {
  const options = { dateStyle: "full", timeZone: "Europe/Amsterdam" } as const;
  return getFormat(languageTags[locale], options).format(new Date(at));
}

/** Writes the short date of a moment, without the year, in Amsterdam time. */
export function formatDayAndMonthOf(at: string | Date, locale: Locale): string {
  return formatDayAndMonth(formatAmsterdamDay(new Date(at)), locale);
}

/** Writes a date and time in full, in Amsterdam time, such as 22 november 2026 om 14:05. */
export function formatLongDateTime(at: string | Date, locale: Locale): string {
  const options = { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Amsterdam" } as const;
  return getFormat(languageTags[locale], options).format(new Date(at));
}

/** Writes a short date and time for tables, in Amsterdam time, such as 22 nov 2026, 14:05. */
export function formatShortDateTime(at: string | Date, locale: Locale): string {
  const options = { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/Amsterdam" } as const;
  return getFormat(languageTags[locale], options).format(new Date(at));
}

/** Writes a date with its weekday and a time, in Amsterdam time, such as zondag 29 november 2026 om 23:59. */
export function formatFullDateTime(at: string | Date, locale: Locale): string {
  const options = { dateStyle: "full", timeStyle: "short", timeZone: "Europe/Amsterdam" } as const;
  return getFormat(languageTags[locale], options).format(new Date(at));
}

/** Writes a weekday with a short date and a time for tables, in Amsterdam time, such as zondag 29 nov, 23:59. */
export function formatWeekdayAndTime(at: string | Date, locale: Locale): string {
  const options = { weekday: "long", day: "numeric", month: "short", timeZone: "Europe/Amsterdam" } as const;
  return `${getFormat(languageTags[locale], options).format(new Date(at))}, ${formatTimeOfDay(at, locale)}`;
}

/** Writes a time of the day, in Amsterdam time, such as 14:32. */
export function formatTimeOfDay(at: string | Date, locale: Locale): string {
  const options = { timeStyle: "short", timeZone: "Europe/Amsterdam" } as const;
  return getFormat(languageTags[locale], options).format(new Date(at));
}
