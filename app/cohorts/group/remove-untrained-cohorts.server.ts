import { recordAccountEvent } from "~/accounts/audit/record-account-event.server";
import { releaseFixedOrder } from "~/learning/practice/fixed-order.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { lockCohort } from "../joining/memberships.sql.server";
import { untrainedCohortDays } from "./cohort";
import {
  deleteUntrainedCohort,
  listPastAndPresentMembers,
  listUntrainedCohorts,
  markUntrainedCohorts,
  type UntrainedCohort,
} from "./untrained-cohorts.sql.server";

/**
 * Deletes groups some time after the account of their last trainer, because nobody can open them any more. Until then members can read the
 * messages there. Returns the number of deleted groups.
 */
export async function removeUntrainedCohorts(pool: Pool, { now }: { now: Date }): Promise<number> {
  await markUntrainedCohorts(pool, { now });
  const before = new Date(now.getTime() - untrainedCohortDays * 86_400_000);
  let removed = 0;
  for (const cohort of await listUntrainedCohorts(pool, { before })) {
    if (await pool.begin((tx) => removeCohort(tx, cohort, now))) removed += 1;
  }
  return removed;
}

async function removeCohort(tx: Db, cohort: UntrainedCohort, now: Date): Promise<boolean> {
  const { id, courseId } = cohort;
  // Joining and leaving take the same lock.
  if (!(await lockCohort(tx, { cohortId: id }))) return false;
  const learnerIds = await listPastAndPresentMembers(tx, cohort);
  if (!(await deleteUntrainedCohort(tx, cohort))) return false;
  await releaseFixedOrder(tx, { learnerIds, courseId, source: id });
  const event = { actor: "retention", subject: id, action: "cohort-changed", object: "deleted", now } as const;
  await recordAccountEvent(tx, event);
  return true;
}
