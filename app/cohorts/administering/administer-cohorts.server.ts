/** What administrators do with cohorts: see which there are and who trains them, and give one without a trainer to a trainer. */
import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import type { Db, Pool } from "~/platform/database/database.server";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { lockCohortRow } from "../joining/memberships.sql.server";
import type { CohortForAdministrator, TrainerWithGroupCount } from "./lists-for-administrators";
import { mailNewOwner } from "./mail-new-owner.server";
import {
  findNameOfCohortWithoutTrainer,
  giveCohortWithoutTrainer,
  selectCohortsForAdministrator,
  selectTrainersWithGroupCounts,
} from "./owners.sql.server";

const cohortsPerPage = 50;

/** Returns one page of all cohorts, those without a trainer first. `page`: its number, from 1. It never tells who the members are. */
export async function listCohortsForAdministrator(
  db: Db,
  { page }: { page: number },
): Promise<{ cohorts: CohortForAdministrator[]; more: boolean }> {
  const offset = (page - 1) * cohortsPerPage;
  const rows = await selectCohortsForAdministrator(db, { limit: cohortsPerPage + 1, offset });
  return { cohorts: rows.slice(0, cohortsPerPage), more: rows.length > cohortsPerPage };
}

/** Returns everybody who is a trainer now, with the number of their cohorts. */
export function listTrainers(db: Db): Promise<TrainerWithGroupCount[]> {
  return selectTrainersWithGroupCounts(db);
}

/** Returns the name of a cohort that nobody trains now. Returns null if somebody does, or if there is no such cohort. */
export function getNameOfCohortWithoutTrainer(db: Db, key: { cohortId: string }): Promise<string | null> {
  return findNameOfCohortWithoutTrainer(db, key);
}

/** `not-possible`: the person has no trainer role, or is a member. Who knows that the person has the role, learns which (decision 049). */
type GiveCohortOutcome = { ok: true } | { ok: false; reason: "has-trainer" | "not-possible" };

/**
 * Makes a trainer the owner of a cohort that nobody trains, on behalf of an administrator. People who trained it and lost the trainer role
 * are co-trainers if they get it back. The new owner gets a mail.
 */
export function giveCohortToTrainer(
  pool: Pool,
  input: { cohortId: string; learnerId: string; actor: string; mail: MailQueue; now: Date },
): Promise<GiveCohortOutcome> {
  const { cohortId, learnerId, actor, mail, now } = input;
  return pool.begin(async (tx): Promise<GiveCohortOutcome> => {
    // Of two administrators, the second waits here and then finds the trainer of the first.
    await lockCohortRow(tx, { cohortId });
    const name = await findNameOfCohortWithoutTrainer(tx, { cohortId });
    if (name === null) return { ok: false, reason: "has-trainer" };
    if (!(await giveCohortWithoutTrainer(tx, { cohortId, learnerId, now })))
      return { ok: false, reason: "not-possible" };
    await recordAuditEvent(tx, { actor, subject: cohortId, action: "cohort-given", object: learnerId, now });
    await mailNewOwner(tx, { cohort: { id: cohortId, name }, learnerId, by: null, mail, now });
    return { ok: true };
  });
}
