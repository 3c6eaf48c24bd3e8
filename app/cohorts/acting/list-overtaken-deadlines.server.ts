import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { findCohortOfTrainer } from "../group/cohorts.sql.server";
import { readMembersWithReasons } from "../needs/read-members-with-reasons.server";
import { planExtension } from "./extension-plan.server";
import type { TypedExtension } from "./extension-rules";

interface OvertakenInput extends CohortTrainerKey {
  learnerId: string;
  typed: TypedExtension;
  now: Date;
}

/**
 * Returns which deadlines of a member would come before the one that a trainer is about to give, though their lessons come later: ids of lessons,
 * and empty for the course as a whole. None if the time can't be given as it was typed.
 */
export async function listOvertakenDeadlines(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, typed, now, ...of }: OvertakenInput,
): Promise<string[]> {
  const key = { cohortId: of.cohortId, trainerId: of.trainerId };
  const cohort = await findCohortOfTrainer(pool, key);
  if (!cohort) return [];
  const read = await readMembersWithReasons(pool, releases, { ...key, learnerIds: [learnerId], cohort, now });
  const planned = await planExtension(pool, typed, { ...key, read, endsOn: cohort.endsOn, replaces: true, now });
  return planned.ok ? planned.plan.overtakenOf(learnerId).map(({ scope }) => scope) : [];
}
