/** Deadlines of a learner, and of the groups that they train, for a calendar program. It reads them at an address that can't be guessed. */
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
  /** Stays the same for a deadline, so that a calendar program moves the entry instead of adding one. */
  uid: string;
  cohortId: string;
  cohort: string;
  courseId: string;
  /** Title of the lesson, or of the course. */
  title: string;
  /** It is true if the reader trains the group. */
  trains: boolean;
  dueAt: Date;
}

/** Returns null if the learner has no calendar address. */
export function getCalendarToken(db: Db, input: { learnerId: string }): Promise<string | null> {
  return findCalendarToken(db, input);
}

/** Creates a new address. The previous one stops working. */
export async function renewCalendarToken(db: Db, { learnerId, now }: { learnerId: string; now: Date }): Promise<void> {
  await upsertCalendarToken(db, { learnerId, token: randomBytes(32).toString("base64url"), now });
}

/** Returns null if there is no such address. */
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
