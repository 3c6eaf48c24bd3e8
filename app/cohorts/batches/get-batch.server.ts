import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { allLateScopes } from "../acting/extension-rules";
import { findWriter } from "../acting/members.sql.server";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { CourseOutline } from "../group/course-outline";
import { readMembersWithReasons } from "../needs/read-members-with-reasons.server";
import { selectTemplates } from "../templates/templates.sql.server";
import type { Batch, DeadlineChoices } from "./batch";
import { type BatchKey, countMembersOfCohort, findBatch } from "./batches.sql.server";
import type { WritingChoices } from "./writing-choices";

/** Returns a batch of a trainer. Returns null if it is not theirs, or if they do not train the cohort. */
export function getBatch(pool: Pool, key: BatchKey): Promise<Batch | null> {
  return findBatch(pool, key);
}

/** Returns the number of members of a cohort; 0 if `trainerId` does not train it. */
export function countMembers(pool: Pool, key: CohortTrainerKey): Promise<number> {
  return countMembersOfCohort(pool, key);
}

export async function getWritingChoices(pool: Pool, key: CohortTrainerKey): Promise<WritingChoices> {
  const [templates, writer] = await Promise.all([selectTemplates(pool, key.trainerId), findWriter(pool, key)]);
  return { templates, replyAddress: writer?.address ?? null };
}

/**
 * Returns the deadlines of a cohort, its course, which names their lessons, and which choice helps these people: all that is over, if it is
 * for one of them; or else the next deadline, or the first.
 */
export async function getDeadlineChoices(
  pool: Pool,
  releases: ReleaseCache,
  { batch, cohort, now, ...key }: CohortTrainerKey & { batch: Batch; cohort: CohortDates; now: Date },
): Promise<DeadlineChoices> {
  const learnerIds = batch.members.map(({ learnerId }) => learnerId);
  const read = await readMembersWithReasons(pool, releases, { ...key, cohort, learnerIds, now });
  const { deadlines, courses, members } = read;
  const anyLate = members.some(({ needs }) => needs.some(({ kind }) => kind === "behind"));
  const next = deadlines.find(({ dueAt }) => dueAt > now) ?? deadlines[0];
  return { deadlines, course: courses.course, anyLate, scope: anyLate ? allLateScopes : (next?.scope ?? "") };
}

/** Returns the course of a cohort, which names its lessons. */
export async function getCourseOfBatch(
  pool: Pool,
  releases: ReleaseCache,
  key: CohortTrainerKey & { courseId: string },
): Promise<CourseOutline> {
  return (await readCourseOfCohort(pool, releases, key)).course;
}

type CohortDates = Pick<Cohort, "courseId" | "startsOn" | "endsOn">;
