import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { runTransactionWithRetry } from "~/platform/database/run-transaction-with-retry.server";
import { lockAttemptsOfCards } from "../cards/cards.sql.server";
import { rebuildCardsOfLearner } from "../cards/rebuild-cards.server";
import {
  copyGuestAttemptContents,
  copyGuestAttempts,
  copyGuestClosingCaseChoices,
  copyGuestEnrolments,
  copyGuestNotes,
  deleteGuest,
  lockAndListLearners,
  moveGuestProblemReports,
} from "./guest-records.sql.server";
import { guestWorkKinds, type MergeQuestion, placesOfOtherEdition } from "./guest-work";
import { findMergeOverlap, hasAttemptsOrNotes, listGuestWork } from "./guest-work.sql.server";

type MergeGuestOutcome = { ok: true; rounds: number } | { ok: false; reason: "no-guest" | "no-account" };

/** Returns whether a learner has answers, notes or choices in a closing case, which can be kept when a guest logs in. */
export function hasAnswersOrNotes(db: Db, learnerId: string): Promise<boolean> {
  return hasAttemptsOrNotes(db, learnerId);
}

/**
 * Returns what the question whether to merge a guest into an account must say, or null if the guest did nothing that an account can take
 * over.
 */
export async function getMergeQuestion(
  db: Db,
  { guestId, learnerId }: { guestId: string; learnerId: string },
): Promise<MergeQuestion | null> {
  const rows = await listGuestWork(db, guestId, learnerId);
  if (rows.length === 0) return null;
  return {
    work: guestWorkKinds.filter((kind) => rows.some((row) => row.kind === kind)),
    overlap: await findMergeOverlap(db, guestId, learnerId),
    otherEdition: placesOfOtherEdition.filter((place) => rows.some((row) => row.otherEdition === place)),
  };
}

/**
 * Copies a guest's records to an account and deletes the guest, in one transaction. The guest's rounds keep their ids, and get numbers
 * after the rounds of the account. The account stays in its editions, and what it chose stays its choice. Its cards are made again from the
 * answers of both. If this is called a second time, the guest does not exist any more.
 */
export async function mergeGuestIntoAccount(
  pool: Pool,
  releases: ReleaseCache,
  { guestId, learnerId, now }: { guestId: string; learnerId: string; now: Date },
): Promise<MergeGuestOutcome> {
  return runTransactionWithRetry(pool, async (db): Promise<MergeGuestOutcome> => {
    // With the learners locked no round begins, and with their rounds no answer is stored that would be deleted with the guest, or that the
    // account's cards would not know.
    const locked = await lockAndListLearners(db, [guestId, learnerId]);
    if (!locked.some(({ id, kind }) => id === guestId && kind === "guest")) return { ok: false, reason: "no-guest" };
    if (!locked.some(({ id, kind }) => id === learnerId && kind === "account"))
      return { ok: false, reason: "no-account" };
    await lockAttemptsOfCards(db, { learnerIds: [guestId, learnerId] });
    await copyGuestEnrolments(db, guestId, learnerId);
    const rounds = await copyGuestAttempts(db, guestId, learnerId);
    await copyGuestAttemptContents(db, guestId, learnerId);
    await copyGuestNotes(db, guestId, learnerId);
    await copyGuestClosingCaseChoices(db, guestId, learnerId);
    await moveGuestProblemReports(db, guestId, learnerId);
    await deleteGuest(db, guestId);
    await rebuildCardsOfLearner(db, releases, { learnerId });
    const event = { actor: learnerId, subject: learnerId, action: "guest-merged", object: guestId, now } as const;
    await recordAuditEvent(db, event);
    return { ok: true, rounds };
  });
}
