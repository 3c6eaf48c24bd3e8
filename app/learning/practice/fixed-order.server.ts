/** The requirement that learners take lessons in a fixed order. `source`: the id of what requires this, such as a cohort. */
import type { Db } from "~/platform/database/database.server";
import {
  deleteFixedLessonOrderRequirement,
  type FixedLessonOrderRequirement,
  insertFixedLessonOrderRequirement,
} from "./fixed-order.sql.server";

/** Requires these learners to take the lessons of a course in order. Calling this twice has no further effect. */
export async function addFixedLessonOrderRequirement(tx: Db, asked: FixedLessonOrderRequirement): Promise<void> {
  await insertFixedLessonOrderRequirement(tx, asked);
}

/** Ends the requirement that one source made for these learners. The order stays fixed if another source requires it too. */
export async function removeFixedLessonOrderRequirement(tx: Db, asked: FixedLessonOrderRequirement): Promise<void> {
  await deleteFixedLessonOrderRequirement(tx, asked);
}
