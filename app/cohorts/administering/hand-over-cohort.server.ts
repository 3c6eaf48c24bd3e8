import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import type { Db, Pool } from "~/platform/database/database.server";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import type { CohortTrainer } from "../group/cohort";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { selectTrainersOfCohort } from "../group/trainers.sql.server";
import { mailNewOwner } from "./mail-new-owner.server";
import { updateOwnerOfCohort } from "./owners.sql.server";

type HandOverCohortOutcome = { ok: true } | { ok: false; reason: "not-found" | "not-owner" | "no-co-trainer" };

/**
 * Makes a co-trainer the owner of a cohort, on behalf of its owner, who becomes a co-trainer. If that was done already, as by a second click,
 * nothing changes. A person who lost the trainer role can't become the owner. The new owner gets a mail.
 */
export function handOverCohort(
  pool: Pool,
  input: CohortTrainerKey & { learnerId: string; mail: MailQueue; now: Date },
): Promise<HandOverCohortOutcome> {
  const { cohortId, trainerId, learnerId, mail, now } = input;
  const key = { cohortId, trainerId };
  return pool.begin(async (tx): Promise<HandOverCohortOutcome> => {
    const held = await lockCohortOfTrainer(tx, key, { inArchive: true });
    if (!held) return { ok: false, reason: "not-found" };
    const trainers = await selectTrainersOfCohort(tx, key);
    const next = trainers.find((each) => each.learnerId === learnerId);
    if (next?.part === "owner") return learnerId === trainerId ? { ok: false, reason: "no-co-trainer" } : { ok: true };
    if (held.part !== "owner") return { ok: false, reason: "not-owner" };
    if (!next) return { ok: false, reason: "no-co-trainer" };
    await updateOwnerOfCohort(tx, { ...key, learnerId });
    const event = { actor: trainerId, subject: cohortId, object: learnerId };
    await recordAuditEvent(tx, { ...event, action: "cohort-handed-over", now });
    const by = trainers.find((each) => each.learnerId === trainerId)?.name ?? null;
    await mailNewOwner(tx, { cohort: held, learnerId, by, mail, now });
    return { ok: true };
  });
}

/** Returns the co-trainer whom the owner can make the owner, or null if there is no such co-trainer. */
export async function getCoTrainerOfCohort(
  db: Db,
  { learnerId, ...key }: CohortTrainerKey & { learnerId: string },
): Promise<CohortTrainer | null> {
  const trainers = await selectTrainersOfCohort(db, key);
  return trainers.find((each) => each.learnerId === learnerId && each.part === "co-trainer") ?? null;
}
