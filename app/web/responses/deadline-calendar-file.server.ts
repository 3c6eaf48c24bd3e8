/** This file writes deadlines as a calendar file (iCalendar, RFC 5545). */
import { createEvents } from "ics";
import type { CalendarDeadline } from "~/cohorts/deadlines/calendar.server";
import { coursePath } from "~/ui/addresses";
import { messagesFor } from "~/ui/messages";
import type { Locale } from "~/ui/messages/locale";

const halfHourMs = 30 * 60_000;

/**
 * Returns the text of a calendar file. Each deadline becomes an event of the half hour before it, because some programs don't show an event
 * without length.
 */
export function composeDeadlineCalendarFile(
  deadlines: readonly CalendarDeadline[],
  { locale, origin }: { locale: Locale; origin: string },
): string {
  const { calendar } = messagesFor(locale).invitation;
  const domain = new URL(origin).hostname;
  const events = deadlines.map(({ uid, cohortId, cohort, courseId, title, trains, dueAt }) => ({
    uid: `${uid}@${domain}`,
    title: trains ? calendar.deadlineOf(title, cohort) : calendar.deadline(title),
    description: calendar.about(cohort),
    url: `${origin}${trains ? `/cohorts/${cohortId}` : coursePath(courseId)}`,
    start: utc(new Date(dueAt.getTime() - halfHourMs)),
    end: utc(dueAt),
    startInputType: "utc" as const,
    startOutputType: "utc" as const,
    endInputType: "utc" as const,
    endOutputType: "utc" as const,
  }));
  const { value, error } = createEvents(events, {
    // A formal public identifier of the program that made the file (RFC 5545, 3.7.3).
    productId: "-//Leerdossier//Leerdossier//EN",
    calName: calendar.feedName,
    method: "PUBLISH",
  });
  if (error || !value) throw error ?? new Error("no calendar came out");
  return foldLongLines(value);
}

/** The most octets of a line, without its end (RFC 5545, 3.1). */
const mostOctets = 75;

/**
 * Returns the text with lines of at most 75 octets of UTF-8, and never cuts in a character. `ics` counts characters, so its lines with
 * accents are too long.
 */
function foldLongLines(file: string): string {
  const lines = file.replace(/\r\n[\t ]/g, "").split("\r\n");
  return lines.map(foldLine).join("\r\n");
}

function foldLine(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const own = Buffer.byteLength(character);
    if (octets + own > mostOctets) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += own;
  }
  return folded;
}

function utc(at: Date): [number, number, number, number, number] {
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()];
}
