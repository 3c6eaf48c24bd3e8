import {
  addFixedLessonOrderRequirement,
  removeFixedLessonOrderRequirement,
} from "~/learning/practice/fixed-order.server";
import type { Db } from "~/platform/database/database.server";
import type { LessonOrder } from "./cohort";
import { type CohortTrainerKey, selectCohortMembers } from "./cohorts.sql.server";

/**
 * Applies the lesson order of a cohort (`open` or `fixed`) to all its members. Call it in the transaction that changes the order, after
 * locking the cohort.
 */
export async function applyLessonOrderToMembers(
  tx: Db,
  { courseId, lessonOrder, ...key }: CohortTrainerKey & { courseId: string; lessonOrder: LessonOrder },
): Promise<void> {
  const learnerIds = (await selectCohortMembers(tx, key)).map(({ learnerId }) => learnerId);
  const asked = { learnerIds, courseId, source: key.cohortId };
  await (lessonOrder === "fixed"
    ? addFixedLessonOrderRequirement(tx, asked)
    : removeFixedLessonOrderRequirement(tx, asked));
}
