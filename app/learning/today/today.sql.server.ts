/** SQL for the page of today. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import { composeLatestNoteSql, type StoredLatestNote } from "../notes/latest-note.fragment.sql.server";
import {
  composeReviewDaySql,
  decodeReviewDay,
  type FlatReviewDay,
  type ReviewDayKey,
  type StoredReviewDay,
  type StoredReviewLimits,
} from "../review/review-day.fragment.sql.server";
import { composeWeekSql, type StoredWeek } from "../rhythm/week.fragment.sql.server";
import { composeOwnCoursesSql, type StoredOwnCourse } from "./own-courses.fragment.sql.server";

export interface StoredToday {
  courses: StoredOwnCourse[];
  /** The note that the learner saved last. */
  note: StoredLatestNote | null;
  week: StoredWeek;
  review: StoredReviewDay;
}

/**
 * Returns a learner's courses, latest note, week and reviews, in one statement: this page is opened each day, and a statement costs the app
 * more than what it returns.
 */
export async function readToday(
  db: Db,
  { weekDays, ...key }: ReviewDayKey & StoredReviewLimits & { weekDays: readonly string[] },
): Promise<StoredToday> {
  const { learnerId } = key;
  const [row] = await db<(Omit<StoredToday, "review"> & { review: FlatReviewDay })[]>`
    select ${composeOwnCoursesSql(db, learnerId)} as courses, ${composeLatestNoteSql(db, learnerId)} as note,
      ${composeWeekSql(db, { learnerId, days: weekDays })} as week, ${composeReviewDaySql(db, key)} as review`;
  if (!row) throw new Error("a statement without a row");
  return { ...row, review: decodeReviewDay(row.review) };
}

export async function selectHasGivenAnswers(db: Db, learnerId: string): Promise<boolean> {
  const [row] = await db<{ has: boolean }[]>`
    select exists (select 1 from answer where learner_id = ${learnerId}) as has`;
  return row?.has ?? false;
}
