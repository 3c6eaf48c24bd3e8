import { recordAccountEvent } from "~/accounts/audit/record-account-event.server";
import type { Db, Pool } from "~/platform/database/database.server";
import {
  copyAttemptForms,
  copyAttempts,
  copyEnrolments,
  copyNotes,
  deleteGuest,
  hasLearningRecords,
  lockAttempts,
  lockLearners,
  moveProblemReports,
} from "./guest-records.sql.server";

export type MergeOutcome = { ok: true; rounds: number } | { ok: false; reason: "no-guest" | "no-account" };

/** Whether a learner has answers or notes: something to keep when a guest logs in. */
export function hasAnswers(db: Db, learnerId: string): Promise<boolean> {
  return hasLearningRecords(db, learnerId);
}

/**
 * Copies what a guest did under an account and removes the guest, in one transaction. Rounds keep their id and are numbered on after the
 * account's own; an enrolment or a note that the account has already stays as it is. Done twice, the second finds no guest.
 */
export async function mergeGuest(
  pool: Pool,
  { guestId, learnerId, now }: { guestId: string; learnerId: string; now: Date },
): Promise<MergeOutcome> {
  return pool.begin(async (db): Promise<MergeOutcome> => {
    // Rounds before the learner, as answers do, so that the two never wait for each other; and once more for a round that
    // began in between. From here on no answer can slip in that would be acknowledged and then removed with the guest.
    await lockAttempts(db, guestId);
    const locked = await lockLearners(db, [guestId, learnerId]);
    if (!locked.some(({ id, kind }) => id === guestId && kind === "guest")) return { ok: false, reason: "no-guest" };
    if (!locked.some(({ id, kind }) => id === learnerId && kind === "account"))
      return { ok: false, reason: "no-account" };
    await lockAttempts(db, guestId);
    await copyEnrolments(db, guestId, learnerId);
    const rounds = await copyAttempts(db, guestId, learnerId);
    await copyAttemptForms(db, guestId, learnerId);
    await copyNotes(db, guestId, learnerId);
    await moveProblemReports(db, guestId, learnerId);
    await deleteGuest(db, guestId);
    const event = { actor: learnerId, subject: learnerId, action: "guest-merged", object: guestId, now } as const;
    await recordAccountEvent(db, event);
    return { ok: true, rounds };
  });
}
