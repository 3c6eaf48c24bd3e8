import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import { validateEmail } from "~/accounts/identity/email";
import type { EmailAddressProblem } from "~/accounts/identity/email-address-problem";
import type { Db, Pool } from "~/platform/database/database.server";
import { type CohortTrainer, mostTrainersPerCohort } from "./cohort";
import { lockCohortOfTrainer } from "./cohort-changes.sql.server";
import type { CohortTrainerKey } from "./cohorts.sql.server";
import {
  deleteCoTrainer,
  findTrainerIdByEmail,
  insertCoTrainer,
  isCohortMember,
  selectTrainersOfCohort,
} from "./trainers.sql.server";

/**
 * Why a person can't be added as a trainer. `no-trainer`: the address has no account, the account has no trainer role, or the person is a
 * member of the cohort. The owner does not learn which of these it is.
 */
type AddTrainerProblem = EmailAddressProblem | "no-trainer" | "already" | "too-many-trainers";
type AddTrainerOutcome =
  | { ok: true }
  | { ok: false; reason: "not-found" | "not-owner" }
  | { ok: false; reason: "invalid"; problem: AddTrainerProblem };

/** Returns the trainers of a cohort, the owner first; none if `trainerId` is not one of them. */
export function listTrainersOfCohort(db: Db, key: CohortTrainerKey): Promise<CohortTrainer[]> {
  return selectTrainersOfCohort(db, key);
}

/**
 * Adds a co-trainer to a cohort, on behalf of its owner. A co-trainer may do everything with the cohort except choosing its trainers and
 * deleting it.
 */
export function addCoTrainer(
  pool: Pool,
  input: CohortTrainerKey & { email: string; now: Date },
): Promise<AddTrainerOutcome> {
  const { cohortId, trainerId, now } = input;
  const key = { cohortId, trainerId };
  const refuse = (problem: AddTrainerProblem): AddTrainerOutcome => ({ ok: false, reason: "invalid", problem });
  return pool.begin(async (tx): Promise<AddTrainerOutcome> => {
    const held = await lockCohortOfTrainer(tx, key, { inArchive: true });
    if (held?.part !== "owner") return { ok: false, reason: held ? "not-owner" : "not-found" };
    const judged = validateEmail(input.email);
    if (!judged.ok) return refuse(judged.reason);
    const learnerId = await findTrainerIdByEmail(tx, judged.email);
    // A member is refused for the same reason as a person without the trainer role, so that the answer does not reveal who is a member.
    if (!learnerId || (await isCohortMember(tx, { ...key, learnerId }))) return refuse("no-trainer");
    const trainers = await selectTrainersOfCohort(tx, key);
    if (trainers.some((each) => each.learnerId === learnerId)) return refuse("already");
    if (trainers.length >= mostTrainersPerCohort) return refuse("too-many-trainers");
    await insertCoTrainer(tx, { ...key, learnerId }, now);
    const event = { actor: trainerId, subject: cohortId, object: learnerId };
    await recordAuditEvent(tx, { ...event, action: "cohort-trainer-added", now });
    return { ok: true };
  });
}

/** Removes a co-trainer from a cohort, on behalf of its owner. If the person is not a co-trainer, nothing changes. */
export function removeCoTrainer(
  pool: Pool,
  input: CohortTrainerKey & { learnerId: string; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-found" | "not-owner" }> {
  const { cohortId, trainerId, learnerId, now } = input;
  return pool.begin(async (tx) => {
    const held = await lockCohortOfTrainer(tx, { cohortId, trainerId }, { inArchive: true });
    if (held?.part !== "owner") return { ok: false, reason: held ? "not-owner" : "not-found" };
    if (await deleteCoTrainer(tx, { cohortId, trainerId, learnerId })) {
      const event = { actor: trainerId, subject: cohortId, object: learnerId };
      await recordAuditEvent(tx, { ...event, action: "cohort-trainer-removed", now });
    }
    return { ok: true };
  });
}
