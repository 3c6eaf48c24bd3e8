import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { joinConsentTextVersion } from "./consent-text";
import {
  findMembershipStatus,
  insertMembershipState,
  lockCohortRow,
  type MembershipKey,
  selectCohortsAskingConsent,
} from "./memberships.sql.server";

export type AgreeToConsentTextOutcome =
  | { ok: true }
  /** `other-text`: the form showed another text than the newest one, so the learner must read again. */
  | { ok: false; reason: "not-found" | "other-text" };

/**
 * Stores that a member agrees to the newest text about what trainers see. Nothing else of the membership changes. Agreeing again changes
 * nothing.
 * @param input.consent the version of the text that the learner read
 */
export function agreeToConsentText(
  pool: Pool,
  { consent, now, ...key }: MembershipKey & { consent: string; now: Date },
): Promise<AgreeToConsentTextOutcome> {
  return pool.begin(async (tx): Promise<AgreeToConsentTextOutcome> => {
    await lockCohortRow(tx, key);
    const status = await findMembershipStatus(tx, key);
    if (status.state !== "joined") return { ok: false, reason: "not-found" };
    if (consent !== joinConsentTextVersion) return { ok: false, reason: "other-text" };
    if (status.consent === consent) return { ok: true };
    const since = status.since ?? status.at;
    await insertMembershipState(tx, { ...key, seq: status.seq + 1, state: "joined", consent, since, now });
    const { learnerId, cohortId } = key;
    const event = { actor: learnerId, subject: learnerId, object: cohortId };
    await recordAuditEvent(tx, { ...event, action: "cohort-consented", now });
    return { ok: true };
  });
}

/** Returns the cohorts of a member who agreed to an older text than the newest one. They are asked whether they agree to that one too. */
export function listCohortsAskingConsent(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<{ id: string; name: string }[]> {
  return selectCohortsAskingConsent(db, { learnerId });
}
