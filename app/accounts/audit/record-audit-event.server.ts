import type { Db } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { insertAuditEvents } from "./audit-events.sql.server";

export type AuditEventAction =
  | "account-created"
  | "account-deleted"
  | "account-expired"
  | "guest-merged"
  | "name-changed"
  | "email-changed"
  | "email-yielded"
  | "password-changed"
  | "password-reset"
  | "role-granted"
  | "role-revoked"
  | "trainer-invited"
  | "trainer-invitation-withdrawn"
  | "trainer-invitation-accepted"
  | "certificate-issued"
  | "certificate-name-shown"
  | "certificate-name-hidden"
  | "pass-kept"
  | "score-lowered"
  | "question-freed"
  | "cohort-joined"
  | "cohort-consented"
  | "cohort-left"
  | "cohort-removed"
  | "cohort-message"
  | "cohort-reminder"
  | "cohort-extension"
  | "cohort-extension-taken-back"
  | "cohort-final-test-granted"
  | "cohort-sitting-opened"
  | "cohort-sitting-closed"
  | "cohort-sitting-withdrawn"
  | "cohort-sitting-ticked"
  | "cohort-need-done"
  | "cohort-need-later"
  | "cohort-need-back"
  | "cohort-need-noted"
  | "cohort-invited"
  | "cohort-export"
  | "cohort-changed"
  | "cohort-column-value"
  | "cohort-trainer-added"
  | "cohort-trainer-removed"
  | "cohort-handed-over"
  | "cohort-given";

export interface AuditEventToRecord {
  actor: string;
  subject: string;
  action: AuditEventAction;
  object?: string;
  reason?: string;
}

/**
 * Adds an event to the audit. `actor` is a learner's id, or the name of the command that caused the event. Never put a person's name or
 * address into an event, because the audit is kept after the learner is deleted.
 */
export function recordAuditEvent(db: Db, { now, ...event }: AuditEventToRecord & { now: Date }): Promise<void> {
  return recordAuditEvents(db, [event], now);
}

/** Adds many events to the audit, in one statement. The same holds for each as for `recordAuditEvent`. */
export async function recordAuditEvents(db: Db, events: readonly AuditEventToRecord[], now: Date): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ object = "", reason = "", ...done }) => ({ id: newId(now), object, reason, ...done }));
  await insertAuditEvents(db, rows, now);
}
