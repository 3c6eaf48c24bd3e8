import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import type { Cohort } from "../group/cohort";
import { getCohortSitting } from "../sittings/get-cohort-sittings.server";
import { findGroupBeforeSitting } from "../sittings/members-before-sitting";
import { addMembersToBatch, type BatchKey, deletePersonsOfBatch, findBatch } from "./batches.sql.server";
import type { LeftOutOfSitting, ReadersOfSitting, ReadersPart } from "./readers-of-sitting";

type ReadersKey = BatchKey & { cohort: Pick<Cohort, "courseId">; now: Date };

/**
 * Returns the sitting of which a batch tells, and whom the message may leave out; null if it tells of none. A message about a sitting has the id
 * of that sitting.
 */
export async function findReadersOfSitting(
  pool: Pool,
  releases: ReleaseCache,
  { cohort, now, ...key }: ReadersKey,
): Promise<{ sittingId: string; parts: ReadersOfSitting } | null> {
  const batch = await findBatch(pool, key);
  if (batch?.act !== "message" || !batch.toGroup) return null;
  const sitting = { ...key, sittingId: key.batchId, courseId: cohort.courseId, now };
  const page = await getCohortSitting(pool, releases, sitting);
  if (!page) return null;
  const readers = new Set(batch.members.map(({ learnerId }) => learnerId));
  const part = (name: LeftOutOfSitting): ReadersPart => {
    const members = page.others.filter(({ before }) => findGroupBeforeSitting(before) === name);
    return { members, gets: members.some(({ learnerId }) => readers.has(learnerId)) };
  };
  return { sittingId: page.sitting.id, parts: { supervised: part("supervised"), blocked: part("blocked") } };
}

/**
 * Takes one part of the members out of a message about a sitting that is not sent yet, or puts that part back. Returns how many
 * people that part has, or 0 if the message tells of no sitting.
 */
export async function changeReadersOfSitting(
  pool: Pool,
  releases: ReleaseCache,
  { part, gets, ...input }: ReadersKey & { part: LeftOutOfSitting; gets: boolean },
): Promise<number> {
  const found = await findReadersOfSitting(pool, releases, input);
  if (!found) return 0;
  const learnerIds = found.parts[part].members.map(({ learnerId }) => learnerId);
  const { cohortId, trainerId, batchId } = input;
  await (gets ? addMembersToBatch : deletePersonsOfBatch)(pool, { cohortId, trainerId, batchId }, learnerIds);
  return learnerIds.length;
}
