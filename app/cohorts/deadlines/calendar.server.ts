/** The deadlines of a learner, and of the cohorts that they train, for a calendar program. The program reads them at a secret address. */
import type { ReleaseCache } from "~/content/release/release-cache.server";
import { getReleaseForReader } from "~/learning/enrolment/get-release-for-reader.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Db, Pool } from "~/platform/database/database.server";
import { createToken } from "~/platform/hash.server";
import type { Locale } from "~/platform/locale";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import {
  findCalendarAddressToken,
  findCalendarOwnerByToken,
  selectCalendarDeadlines,
  upsertCalendarAddressToken,
} from "./calendar.sql.server";

export interface CalendarDeadline {
  /**
   * The id of the deadline for the calendar program. It stays the same when the deadline moves, so that the program moves the entry instead
   * of adding one.
   */
  uid: string;
  cohortId: string;
  cohort: string;
  courseId: string;
  /** The title of the lesson that has the deadline, or of the course. */
  title: string;
  /** True if the owner of the calendar trains the cohort, and false if they are a member. */
  trains: boolean;
  dueAt: Date;
}

/** Returns the secret token in the address of the learner's calendar. Returns null if the learner has no calendar address. */
export function getCalendarAddressToken(db: Db, input: { learnerId: string }): Promise<string | null> {
  return findCalendarAddressToken(db, input);
}

/** Gives the learner's calendar a new address. The previous address stops working. */
export async function renewCalendarAddressToken(
  db: Db,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<void> {
  await upsertCalendarAddressToken(db, { learnerId, token: createToken(), now });
}

/**
 * Returns the deadlines and the language of the learner whose calendar address contains this token. Returns null if there is no such
 * address.
 */
export async function getCalendarDeadlinesByToken(
  pool: Pool,
  releases: ReleaseCache,
  { token, now }: { token: string; now: Date },
): Promise<{ locale: Locale; deadlines: CalendarDeadline[] } | null> {
  const owner = await findCalendarOwnerByToken(pool, { token });
  if (!owner) return null;
  const rows = await selectCalendarDeadlines(pool, { learnerId: owner.learnerId, today: formatAmsterdamDay(now) });
  const deadlines: CalendarDeadline[] = [];
  for (const { cohortId, cohort, courseId, scope, dueAt, trains } of rows) {
    const { learnerId } = owner;
    const { release } = trains
      ? await readCourseOfCohort(pool, releases, { cohortId, trainerId: learnerId, courseId })
      : { release: await getReleaseForReader(pool, releases, { learnerId, courseId }) };
    const title = scope === "" ? release?.content.title : release?.lessons.get(scope)?.title;
    if (title)
      deadlines.push({ uid: `${cohortId}-${scope || "course"}`, cohortId, cohort, courseId, title, trains, dueAt });
  }
  return { locale: owner.locale, deadlines };
}
