import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "./cohorts.sql.server";
import type { RecordedCohortChangeKind } from "./learner-log";

/**
 * Records that a trainer changed a cohort, as one event whose subject is the cohort's id. `detail`: an id, never a text that a person
 * typed.
 */
export function recordCohortChange(
  tx: Db,
  { cohortId, trainerId }: CohortTrainerKey,
  { what, detail, now }: { what: RecordedCohortChangeKind | "deleted"; detail?: string; now: Date },
): Promise<void> {
  const object = detail === undefined ? what : `${what}:${detail}`;
  return recordAuditEvent(tx, { actor: trainerId, subject: cohortId, action: "cohort-changed", object, now });
}
