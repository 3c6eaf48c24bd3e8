import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import { endFixedOrder } from "~/learning/practice/fixed-order.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { lockCohortRow } from "../joining/memberships.sql.server";
import { cohortDaysKeptWithoutTrainer } from "./cohort";
import {
  type CohortWithoutTrainer,
  deleteCohortWithoutTrainer,
  markCohortsWithoutTrainer,
  selectCohortsWithoutTrainer,
  selectPastAndPresentMembers,
} from "./cohorts-without-trainer.sql.server";

/**
 * Deletes the cohorts that have had no trainer for `cohortDaysKeptWithoutTrainer` days, because the accounts of their trainers were
 * deleted. Nobody can manage them any more, but until then the members can still read their messages. Returns the number of deleted
 * cohorts.
 */
export async function removeCohortsWithoutTrainer(pool: Pool, { now }: { now: Date }): Promise<number> {
  await markCohortsWithoutTrainer(pool, { now });
  const before = new Date(now.getTime() - cohortDaysKeptWithoutTrainer * 86_400_000);
  let removed = 0;
  for (const cohort of await selectCohortsWithoutTrainer(pool, { before })) {
    if (await pool.begin((tx) => removeCohort(tx, cohort, now))) removed += 1;
  }
  return removed;
}

async function removeCohort(tx: Db, cohort: CohortWithoutTrainer, now: Date): Promise<boolean> {
  const { id, courseId } = cohort;
  // Joining and leaving lock the same row, so they wait until the cohort is deleted.
  if (!(await lockCohortRow(tx, { cohortId: id }))) return false;
  const learnerIds = await selectPastAndPresentMembers(tx, cohort);
  if (!(await deleteCohortWithoutTrainer(tx, cohort))) return false;
  await endFixedOrder(tx, { learnerIds, courseId, source: id });
  const event = { actor: "retention", subject: id, action: "cohort-changed", object: "deleted", now } as const;
  await recordAuditEvent(tx, event);
  return true;
}
