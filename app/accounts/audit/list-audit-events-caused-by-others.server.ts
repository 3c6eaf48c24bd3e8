import type { Db } from "~/platform/database/database.server";
import {
  type AuditEventCausedByOther,
  type AuditEventGroupAndPeriod,
  selectAuditEventsCausedByOthers,
} from "./audit-events.sql.server";

export type { AuditEventCausedByOther, AuditEventGroupAndPeriod } from "./audit-events.sql.server";

/**
 * Returns what other people did to a learner, and to groups in the periods when the learner belonged to them; the newest come first. All is
 * read by one SQL statement.
 */
export function listAuditEventsCausedByOthers(
  db: Db,
  asking: { learnerId: string; spans: AuditEventGroupAndPeriod[]; limit: number; offset: number },
): Promise<AuditEventCausedByOther[]> {
  return selectAuditEventsCausedByOthers(db, asking);
}
