/** Days and clock times as people in the Netherlands mean them. Pure. */

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Amsterdam",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

function read(at: Date) {
  const of = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${of.year}-${of.month}-${of.day}`, time: `${of.hour}:${of.minute}`, seconds: of.second };
}

/** The day on which a moment falls, `2026-11-22`. */
export function amsterdamDay(at: Date): string {
  return read(at).day;
}

/** The clock at a moment, `09:05`. */
export function amsterdamTime(at: Date): string {
  return read(at).time;
}

/**
 * The moment at which the clock shows this; null when it never does: no such day, or the hour that is skipped in spring. In autumn
 * an hour comes twice: the second one, so that nobody gets less time than was said.
 */
export function amsterdamMoment(day: string, time = "00:00"): Date | null {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time) || Number.isNaN(asUtc)) return null;
  for (const hours of [1, 2]) {
    const moment = new Date(asUtc - hours * 3_600_000);
    const shown = read(moment);
    if (shown.day === day && shown.time === time) return moment;
  }
  return null;
}

/** The Monday on or before this day. */
export function mondayOf(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  return addDays(day, -((new Date(at).getUTCDay() + 6) % 7));
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
