import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import { removeFixedLessonOrderRequirement } from "~/learning/practice/fixed-order.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { runForEach, throwCollectedErrors } from "~/platform/run-for-each";
import { lockCohortRow } from "../joining/memberships.sql.server";
import { daysCohortIsKeptWithoutTrainer } from "./cohort";
import {
  type CohortWithoutTrainer,
  deleteCohortWithoutTrainer,
  selectCohortsLongWithoutTrainer,
  selectPastAndPresentMemberIds,
  storeSinceWhenCohortsLackTrainers,
} from "./cohorts-without-trainer.sql.server";

/**
 * Deletes the cohorts that have had no trainer for `daysCohortIsKeptWithoutTrainer` days, because the accounts of their trainers were
 * deleted. Nobody can manage them any more, but until then the members can still read their messages. Returns the number of deleted
 * cohorts. One that fails does not stop the others.
 * @throws AggregateError at the end, if some failed
 */
export async function removeCohortsLongWithoutTrainer(pool: Pool, { now }: { now: Date }): Promise<number> {
  await storeSinceWhenCohortsLackTrainers(pool, { now });
  const before = new Date(now.getTime() - daysCohortIsKeptWithoutTrainer * 86_400_000);
  const errors: unknown[] = [];
  const remove = (cohort: CohortWithoutTrainer) => pool.begin((tx) => removeCohort(tx, cohort, now));
  const removed = await runForEach(await selectCohortsLongWithoutTrainer(pool, { before }), remove, errors);
  throwCollectedErrors(errors);
  return removed;
}

async function removeCohort(tx: Db, cohort: CohortWithoutTrainer, now: Date): Promise<boolean> {
  const { id, courseId } = cohort;
  // Joining and leaving lock the same row, so they wait until the cohort is deleted.
  if (!(await lockCohortRow(tx, { cohortId: id }))) return false;
  const learnerIds = await selectPastAndPresentMemberIds(tx, cohort);
  if (!(await deleteCohortWithoutTrainer(tx, cohort))) return false;
  await removeFixedLessonOrderRequirement(tx, { learnerIds, courseId, source: id });
  const event = { actor: "retention", subject: id, action: "cohort-changed", object: "deleted", now } as const;
  await recordAuditEvent(tx, event);
  return true;
}
