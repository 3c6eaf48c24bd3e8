import type { Db } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { insertAuditEvent } from "./audit-events.sql.server";

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
  | "cohort-extension"
  | "cohort-final-test-granted"
  | "cohort-invited"
  | "cohort-export"
  | "cohort-changed"
  | "cohort-trainer-added"
  | "cohort-trainer-removed";

/**
 * Adds an event to the audit. `actor` is a learner's id, or the name of the command that caused the event. Never put a person's name or
 * address into an event, because the audit is kept after the learner is deleted.
 */
export async function recordAuditEvent(
  db: Db,
  event: { actor: string; subject: string; action: AuditEventAction; object?: string; reason?: string; now: Date },
): Promise<void> {
  const { object = "", reason = "", ...done } = event;
  await insertAuditEvent(db, { id: newId(event.now), object, reason, ...done });
}
