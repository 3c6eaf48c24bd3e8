/** Deadlines of a learner, and of the groups that they train, for their calendar program, which reads an address that nobody can guess. */
import { randomBytes } from "node:crypto";
import type { ReleaseReader } from "~/content/release/releases.server";
import { amsterdamDay } from "~/platform/amsterdam";
import type { Db, Pool } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import {
  findCalendarOwner,
  findCalendarToken,
  selectCalendarDeadlines,
  upsertCalendarToken,
} from "./calendar.sql.server";

export interface CalendarDeadline {
  /** The same as long as the deadline is: a calendar program then moves it instead of adding one. */
  uid: string;
  cohortId: string;
  cohort: string;
  courseId: string;
  /** Of the lesson, or of the course as a whole. */
  title: string;
  /** Of a group that the reader trains. */
  trains: boolean;
  dueAt: Date;
}

/** Null: none was made. */
export function getCalendarToken(db: Db, input: { learnerId: string }): Promise<string | null> {
  return findCalendarToken(db, input);
}

/** A new address; the one before stops working. */
export async function renewCalendarToken(db: Db, { learnerId, now }: { learnerId: string; now: Date }): Promise<void> {
  await upsertCalendarToken(db, { learnerId, token: randomBytes(32).toString("base64url"), now });
}

/** Null: there is no such address. */
export async function getCalendar(
  pool: Pool,
  releases: ReleaseReader,
  { token, now }: { token: string; now: Date },
): Promise<{ locale: Locale; deadlines: CalendarDeadline[] } | null> {
  const owner = await findCalendarOwner(pool, { token });
  if (!owner) return null;
  const rows = await selectCalendarDeadlines(pool, { learnerId: owner.learnerId, today: amsterdamDay(now) });
  const deadlines: CalendarDeadline[] = [];
  for (const { cohortId, cohort, courseId, scope, dueAt, trains } of rows) {
    const release = await releases.current(pool, courseId);
    const title = scope === "" ? release?.content.title : release?.lessons.get(scope)?.title;
    if (title)
      deadlines.push({ uid: `${cohortId}-${scope || "course"}`, cohortId, cohort, courseId, title, trains, dueAt });
  }
  return { locale: owner.locale, deadlines };
}
