/** SQL for what a learner reviews on a day. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import {
  composeReviewDaySql,
  decodeReviewDay,
  type FlatReviewDay,
  type ReviewDayKey,
  type StoredReviewDay,
  type StoredReviewLimits,
} from "./review-day.fragment.sql.server";

/** Returns what is stored of a learner's reviews for a day, in one statement. See `composeReviewDaySql`. */
export async function readReviewDay(db: Db, key: ReviewDayKey & StoredReviewLimits): Promise<StoredReviewDay> {
  const [row] = await db<{ day: FlatReviewDay }[]>`select ${composeReviewDaySql(db, key)} as day`;
  if (!row) throw new Error("a statement without a row");
  return decodeReviewDay(row.day);
}

/**
 * Locks a learner until the transaction ends, so that their answers in reviews are stored one after another, over all courses. The next
 * statement sees what was stored while this one waited. The lock comes before those of attempts and cards: see decision 042.
 */
export async function lockLearnerOfReviews(db: Db, learnerId: string): Promise<void> {
  await db`select from learner where id = ${learnerId} for no key update`;
}

/** What must be known before an answer in a review is stored. */
export interface ReviewLimits {
  asksConfidence: boolean;
  /** How many questions the learner began in reviews of the day, over all courses. */
  begun: number;
  /** Whether this question is one of them. */
  isBegun: boolean;
}

export async function readReviewLimits(
  db: Db,
  { learnerId, kind, day, courseId, questionId }: ReviewDayKey & { courseId: string; questionId: string },
): Promise<ReviewLimits> {
  const [row] = await db<ReviewLimits[]>`
    select coalesce((select asks_confidence from review_setting where learner_id = ${learnerId}), false) as asks_confidence,
      count(*)::integer as begun,
      coalesce(bool_or(a.course_id = ${courseId} and n.question_id = ${questionId}), false) as is_begun
    from attempt a join answer n on n.learner_id = a.learner_id and n.attempt_id = a.id and n.seq = 1
    where a.learner_id = ${learnerId} and a.kind = ${kind} and a.scope = ${day}`;
  return row as ReviewLimits;
}

/** Returns the cards of a learner that are due after a day, the first ones first: their course and what finds their place. */
export async function listCardsDueAfter(
  db: Db,
  { learnerId, after, limit }: { learnerId: string; after: string; limit: number },
): Promise<{ courseId: string; lessonId: string; place: string; objective: string; dueOn: string }[]> {
  return db`
    select course_id, lesson_id, place, objective, due_on::text from review_card
    where learner_id = ${learnerId} and due_on > ${after}::text::date order by due_on, course_id, lesson_id, place limit ${limit}`;
}
