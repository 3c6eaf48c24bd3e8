/** Days and clock times in the time zone of the Netherlands. All functions in this file are pure. */

const timeZone = "Europe/Amsterdam";
// In Canadian English a date is written as 2026-11-22.
const dayFormat = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
const timeFormat = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

const hourMs = 3_600_000;
/** The days that were asked for lately, by the hour of a moment. Writing one takes far longer than finding it. */
const dayByHour = new Map<number, string>();
/** Enough for each hour of a year. */
const mostHours = 10_000;

/** Returns the day in Amsterdam at a moment, such as `2026-11-22`. A day there begins at a whole hour of UTC, so an hour has one day. */
export function formatAmsterdamDay(at: Date): string {
  const hour = Math.floor(at.getTime() / hourMs);
  // Long ago the clocks in Amsterdam differed from UTC by some minutes.
  if (hour < 0) return dayFormat.format(at);
  const known = dayByHour.get(hour);
  if (known !== undefined) return known;
  const day = dayFormat.format(at);
  if (dayByHour.size >= mostHours) dayByHour.clear();
  dayByHour.set(hour, day);
  return day;
}

/** Returns the clock time in Amsterdam at a moment, such as `09:05`. */
export function formatAmsterdamTime(at: Date): string {
  return timeFormat.format(at);
}

/**
 * Returns the moment of a day and a clock time in Amsterdam. Returns null if there is no such day, or if the clock skips this time in
 * spring. In autumn one hour occurs twice. Then the second one is used, so that nobody gets less time than was promised.
 */
export function computeMomentFromAmsterdamTime(day: string, time = "00:00"): Date | null {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time) || Number.isNaN(asUtc)) return null;
  for (const hours of [1, 2]) {
    const moment = new Date(asUtc - hours * 3_600_000);
    if (formatAmsterdamDay(moment) === day && formatAmsterdamTime(moment) === time) return moment;
  }
  return null;
}

/** Returns the Monday on or before this day. */
export function findMondayOfWeek(day: string): string {
  return addDays(day, 1 - findWeekday(day));
}

export function addDays(day: string, days: number): string {
  return formatUtcDay(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
}

/** Returns so many days in a row, the first one included. */
export function listDays(first: string, count: number): string[] {
  const start = Date.parse(`${first}T00:00:00Z`);
  return Array.from({ length: count }, (_, at) => formatUtcDay(start + at * 86_400_000));
}

const formatUtcDay = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Returns the number of the weekday of a day: 1 is Monday, 7 is Sunday. */
export function findWeekday(day: string): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** Returns the ISO week of a day, such as `2026-W48`. The year is that of the week's Thursday. */
export function formatIsoWeek(day: string): string {
  const thursday = addDays(findMondayOfWeek(day), 3);
  const daysBefore = (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000;
  return `${thursday.slice(0, 4)}-W${String(Math.floor(daysBefore / 7) + 1).padStart(2, "0")}`;
}

/** Returns whether it is between nine in the morning and six in the evening in Amsterdam. Weekends are included. */
export function isDaytimeInAmsterdam(now: Date): boolean {
  const time = formatAmsterdamTime(now);
  return time >= "09:00" && time < "18:00";
}

/** When days begin in UTC, in ms, by the text of a day. Reading a date takes longer than finding it. */
const startByDay = new Map<string, number>();

function startInUtc(day: string): number {
  const known = startByDay.get(day);
  if (known !== undefined) return known;
  const start = Date.parse(day);
  if (startByDay.size >= mostHours) startByDay.clear();
  startByDay.set(day, start);
  return start;
}

/** Returns how many calendar days in Amsterdam ago a moment was, on the day `today`: 0 on the same day, 1 on the day before. */
export function countDaysSince(at: Date, today: string): number {
  return Math.max(0, (startInUtc(today) - startInUtc(formatAmsterdamDay(at))) / 86_400_000);
}
